import { declineFile } from './schema/decline.js'
import { digestFile } from './schema/digest.js'
import { conversation, equivalents, pack, pairs } from './schema/pack.js'
import { pagesFile } from './schema/pages.js'
import { quickReferenceFile } from './schema/quick-reference.js'
import { contactFile, councilFile, documentFile, lawFile } from './schema/registers.js'

/** The single files of a pack with the schema of each; folders `topics/` and `rules/` hold one file a group. */
export const packFiles = {
  'pack.yaml': pack,
  'conversation.yaml': conversation,
  'declines.yaml': declineFile,
  'documents.yaml': documentFile,
  'laws.yaml': lawFile,
  'contacts.yaml': contactFile,
  'councils.yaml': councilFile,
  'quick-reference.yaml': quickReferenceFile,
  'equivalents.yaml': equivalents,
  'pairs.yaml': pairs,
  'digest.yaml': digestFile,
  'pages.yaml': pagesFile,
} as const

/** The file of spelling and wording rules; only the desk for editing reads it. */
export const wordingFile = 'wording.yaml'
