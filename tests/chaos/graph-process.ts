import { seeded, startStandIn } from '../../src/graph/index.js'
import { readDescription } from '../graph/description.js'
import type { GraphSettings } from './settings.js'

const { seed, faultRate, pipelineMs } = JSON.parse(process.argv[2] ?? '') as GraphSettings
const validate = readDescription()

// The stand-in in a process of its own, so that what it has delivered outlives every kill.
const standIn = await startStandIn({
  random: seeded(seed),
  faultRate,
  pipelineMs,
  latencyMs: 2,
  retryAfters: ['0', 'soon', 'Sun, 22 Nov 2015 10:00:00 GMT', undefined, '1', '', '-3', '0.2'],
  ...(validate ? { validate } : {}),
})
process.send?.(standIn.url)
