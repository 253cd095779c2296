import { z } from 'zod'

const command = z.object({ title: z.string(), description: z.string() })

/** The parts of a manifest that are judged here; Microsoft's schema, which is held against it first, knows the rest. */
export const manifestShape = z.object({
  manifestVersion: z.string(),
  version: z.string(),
  developer: z.object({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  bots: z.array(z.object({ botId: z.string(), commandLists: z.array(z.object({ commands: z.array(command) })) })).length(1),
  composeExtensions: z
    .array(z.object({ botId: z.string(), commands: z.array(z.object({ type: z.string(), fetchTask: z.boolean() })) }))
    .length(1),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string() }),
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
  authorization: z.object({ permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }) }),
})

/** A manifest with its places filled, as far as it is judged here. */
export type Manifest = z.infer<typeof manifestShape>
