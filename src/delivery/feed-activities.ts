/**
 * Every kind of entry that is sent to the Teams activity feed, with the parameters that are sent along. Teams refuses a
 * kind that the app's manifest does not declare, so the making of the app package holds both against each other.
 */
export const feedActivities = {
  pleaseRead: ['title'],
  reviewDue: ['title'],
} as const

/** The name of a kind of entry in the activity feed. */
export type FeedActivity = keyof typeof feedActivities
