/** A licence that a package we deploy may have, and why that is no trouble; `onlyFor` where it is so for these packages alone. */
export interface AgreedLicence {
  readonly why: string
  readonly onlyFor?: readonly string[]
}

const notice = 'asks that its notice stays with the code, and it does: packages are deployed with their folders'

/** Every licence that may be deployed, by its SPDX name. Nothing with a duty to publish our own code is on it. */
export const agreedLicences: Readonly<Record<string, AgreedLicence>> = {
  MIT: { why: notice },
  ISC: { why: notice },
  'BSD-2-Clause': { why: notice },
  'BSD-3-Clause': { why: `${notice}; nobody's name is used to advertise` },
  'Apache-2.0': { why: `${notice}; it grants patents too` },
  'BlueOak-1.0.0': { why: notice },
  'PSF-2.0': { why: notice },
  Zlib: { why: 'asks only that changed code does not pass for the original; we change none' },
  '0BSD': { why: 'asks nothing' },
  Unlicense: { why: 'asks nothing' },
  'OFL-1.1': {
    why: 'a typeface may be embedded in pages and papers, not sold by itself, and keeps its name only unchanged; we change nothing',
    onlyFor: ['@expo-google-fonts/atkinson-hyperlegible'],
  },
  'CC-BY-SA-3.0': {
    why: 'dates of holidays from Wikipedia, used as they come and credited in the package; whoever changes that data must share the changed data alike, not our code',
    onlyFor: ['date-holidays'],
  },
  'LicenseRef-SCOWL': {
    why: 'word lists with several notices, all of them free to use, change and pass on as long as the file "license" goes with them; it does, in the package folder',
    onlyFor: ['dictionary-en-gb'],
  },
}

/** A package whose licence a person has read, because what it declares is missing, vague or wrong; a new version is to be read again. */
export interface ReadByHand {
  readonly licence: string
  readonly file: string
  /** Words that stand in that file. */
  readonly says: string
}

/** By name and version. */
export const readByHand: Readonly<Record<string, ReadByHand>> = {
  // declares CC-BY-3.0, without the duty to share alike that its own file names
  'date-holidays@3.37.0': { licence: 'ISC AND CC-BY-SA-3.0', file: 'LICENSE', says: 'available under CC BY-SA 3.0' },
  // declares "(MIT AND BSD)"; the word list has the notices of SCOWL, among them one of BSD's kind
  'dictionary-en-gb@3.0.0': { licence: 'MIT AND LicenseRef-SCOWL', file: 'license', says: 'derived from SCOWL' },
  'duck@0.1.12': { licence: 'BSD-2-Clause', file: 'LICENSE', says: 'Redistribution and use in source and binary forms' },
  'escape-regexp-component@1.0.2': { licence: 'MIT', file: 'Readme.md', says: 'MIT' },
  'jspath@0.4.0': { licence: 'MIT', file: 'LICENSE', says: 'Permission is hereby granted, free of charge' },
  'png-js@2.0.0': { licence: 'MIT', file: 'LICENSE', says: 'MIT License' },
}

/** Packages that run a script when they are installed: whether they may, and why. `allowScripts` in package.json says the same. */
export const installScripts: Readonly<Record<string, { readonly runs: boolean; readonly why: string }>> = {
  'better-sqlite3': { runs: true, why: 'fetches the embedded database ready made from its project on GitHub, or compiles it here' },
  'dtrace-provider': { runs: false, why: 'probes for a tool that we do not use; restify does without' },
  '@swc/core': { runs: true, why: 'checks that the compiler of the tests fits this machine' },
  '@parcel/watcher': { runs: false, why: 'a tool for development would watch files with it; it does without' },
}

/** What nobody looks after any more and is here all the same, with the reason; by name and version. */
export const notKeptUp: Readonly<Record<string, string>> = {
  'botbuilder@4.23.3':
    'archived by Microsoft, no support since the end of 2025; lives in src/teams alone, behind a contract test, until it is replaced',
  'botbuilder-core@4.23.3': 'part of botbuilder',
  'botbuilder-dialogs-adaptive-runtime-core@4.23.3-preview': 'part of botbuilder',
  'botbuilder-stdlib@4.23.3-internal': 'part of botbuilder',
  'botframework-connector@4.23.3': 'part of botbuilder; checks who sent a request',
  'botframework-schema@4.23.3': 'part of botbuilder',
  'botframework-streaming@4.23.3': 'part of botbuilder; its way in is not opened',
  'adaptive-expressions@4.23.3': 'comes from the same archive; fills our own cards with data that can hold no expression',
  'formidable@1.2.6':
    'old reader of multipart forms in restify; never called, because such requests are refused unread (src/teams/bodies.ts)',
  'prebuild-install@7.1.3': 'fetches the embedded database at install only; better-sqlite3 13 does without, and asks for Node 22',
  'uuid@8.3.2': 'part of botbuilder; makes random ids, which it still does well',
  'uuid@10.0.0': 'part of botbuilder; makes random ids, which it still does well',
  'glob@10.5.0': 'a tool for development, in jest; reads our own file names',
  'node-domexception@1.0.0': "a tool for development, in the reader of Microsoft's app schemas",
}
