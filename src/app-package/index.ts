export type { PackageFault } from './fault.js'
export { type MadePackage, makePackage, type PackageParts } from './make-package.js'
