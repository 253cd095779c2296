import type { TableWords } from './table-words.js'

/** The monthly issues, whom each went to, and how people want theirs. */
export const digest = ({ whole, strict }: TableWords): readonly string[] => [
  `create table digest_issue (council text not null, month text not null, number ${whole},
    state text not null check (state in ('draft','approved','postponed','skipped','sent','held')), composed_json text not null,
    seen_json text not null, free_text text not null default '', revision ${whole} not null default 0, note text not null default '',
    due_at ${whole} not null, drafted_at ${whole} not null, sent_at ${whole}, primary key (council, month), unique (council, number))${strict}`,
  `create table digest_reader (council text not null, month text not null, person_id ${whole} not null,
    primary key (council, month, person_id))${strict}`,
  'create index digest_reader_person on digest_reader (person_id)',
  `create table digest_choice (person_id ${whole} primary key, frequency text not null check (frequency in ('monthly','changed','never')),
    channel text not null check (channel in ('card','mail','text')), set_at ${whole} not null)${strict}`,
]
