import type { Guard } from './guard.js'

const officialLink = /(?:https?:\/\/|www\.)\S*|\b[a-z0-9-]+\.(?:gov|police|nhs|parliament)\.uk\b|\bcouncil\.gov\b/iu

/** The draft links to a page where the matter can be read. */
export const hasLink: Guard = ({ post }) => officialLink.test(post.text)
