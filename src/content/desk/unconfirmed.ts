import type { ReadPack } from '../read-pack.js'
import type { ReadFile } from '../read-yaml.js'

/** Something that the council still has to confirm before go-live, and where it is written. */
export interface Unconfirmed {
  readonly file: string
  readonly line: number
  readonly what: string
}

const mark = (file: ReadFile<unknown>, path: readonly PropertyKey[], what: string): Unconfirmed => ({
  file: file.file,
  line: file.at(path).line,
  what,
})

/** Every role, law, election, document status, card and the privacy page that waits for the council's word, and the pack itself while it is not adopted. */
export function unconfirmedIn(read: ReadPack): Unconfirmed[] {
  const { 'contacts.yaml': contacts, 'laws.yaml': laws, 'councils.yaml': councils, 'documents.yaml': documents } = read
  const { 'pack.yaml': pack, 'quick-reference.yaml': cards, 'pages.yaml': pages } = read
  return [
    ...(pack.value?.adopted === false ? [mark(pack, ['adopted'], 'The council has not adopted this pack')] : []),
    ...(contacts.value?.contacts ?? []).flatMap((role, index) =>
      role.confirmed ? [] : [mark(contacts, ['contacts', index], `How to reach: ${role.role}`)],
    ),
    ...(laws.value?.laws ?? []).flatMap((law, index) =>
      law.sure === 'checked' ? [] : [mark(laws, ['laws', index], `Law to be checked: ${law.title}`)],
    ),
    ...(councils.value?.councils ?? []).flatMap((council, index) =>
      council.elections.flatMap((election, n) =>
        election.confirmed ? [] : [mark(councils, ['councils', index, 'elections', n], `Dates of: ${election.name}, ${council.name}`)],
      ),
    ),
    ...(documents.value?.documents ?? []).flatMap((document, index) =>
      document.suite && document.review.due === 'not stated'
        ? [mark(documents, ['documents', index], `Review date of: ${document.title}`)]
        : [],
    ),
    ...(pages.value?.privacy.confirmed === false
      ? [mark(pages, ['privacy', 'confirmed'], 'The Data Protection Officer has not agreed to the privacy page')]
      : []),
    ...(cards.value?.cards ?? []).flatMap((card, index) =>
      card.status === 'Adopted' ? [] : [mark(cards, ['cards', index, 'status'], `The card for ${card.audience} is a draft`)],
    ),
  ]
}
