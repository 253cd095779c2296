/** Where the bot's own pages stand, under its public address; the app manifest links to two of them. */
export const servicePaths = { about: '/', privacy: '/privacy', terms: '/terms', accessibility: '/accessibility' } as const
