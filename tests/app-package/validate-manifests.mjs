import { text } from 'node:stream/consumers'
import { AppManifestUtils } from '@microsoft/app-manifest'

// A program of its own, because the package loads an ES module that jest does not. A list of manifests in, a list of their faults out.
globalThis.fetch = () => Promise.reject(new Error('The schema must come from the package, never from the network.'))

const manifests = JSON.parse(await text(process.stdin))
const faults = await Promise.all(manifests.map((manifest) => AppManifestUtils.validateAgainstSchema(manifest)))
process.stdout.write(JSON.stringify(faults))
