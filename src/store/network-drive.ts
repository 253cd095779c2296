import { realpathSync } from 'node:fs'

const network =
  /^(nfs|nfs4|cifs|smb|smb2|smb3|smbfs|9p|afs|ceph|glusterfs|lustre|davfs|fuse\.(sshfs|rclone|blobfuse2?|s3fs|gcsfuse|glusterfs))$/

const unescaped = (path: string) => path.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

const within = (path: string, point: string) => point === '/' || path === point || path.startsWith(`${point}/`)

/** The kind of drive a folder lies on, from the text of `/proc/mounts`; undefined where that is not known. */
export function driveOf(path: string, mounts: string): string | undefined {
  const holding = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point = '', kind = '']) => ({ point: unescaped(point), kind }))
    .filter(({ point }) => point !== '' && within(path, point))
  return holding.reduce<{ point: string; kind: string } | undefined>(
    (longest, one) => (longest && longest.point.length > one.point.length ? longest : one),
    undefined,
  )?.kind
}

/** Stops a start on a shared drive, where SQLite's locks do not hold and rows would be lost without any error. */
export function refuseNetworkDrive(dir: string, mounts: string): void {
  const kind = dir.startsWith('\\\\') ? 'smb' : driveOf(realpathSync(dir), mounts)
  if (kind === undefined || !network.test(kind)) return
  throw new Error(
    `The data folder ${dir} is on a network drive (${kind}). The built-in database would lose rows there. ` +
      'Set DATA_DIR to a folder on a local disk, or set DATABASE_URL to use PostgreSQL.',
  )
}
