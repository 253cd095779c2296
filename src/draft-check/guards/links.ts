import type { Guard } from './guard.js'

/** The draft links to a page where the matter can be read. */
export const hasLink: Guard = ({ post }) => post.hasLink
