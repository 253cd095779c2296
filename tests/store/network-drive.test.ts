import { tmpdir } from 'node:os'
import { driveOf, refuseNetworkDrive } from '../../src/store/network-drive.js'

const mounts = `overlay / overlay rw 0 0
/dev/sda1 /srv ext4 rw 0 0
//files.example/share /home cifs rw 0 0
server:/export /srv/my\\040data nfs4 rw 0 0
`

describe('the drive a data folder lies on', () => {
  it.each([
    ['/srv/data', 'ext4'],
    ['/home/site', 'cifs'],
    ['/home', 'cifs'],
    ['/homes', 'overlay'],
    ['/srv/my data/a', 'nfs4'],
    ['/var/data', 'overlay'],
  ])('of %s is %s', (path, kind) => expect(driveOf(path, mounts)).toBe(kind))

  it('is not known where there is no list of mounts', () => expect(driveOf('/srv', '')).toBeUndefined())

  it('is refused with advice when it is a network drive', () => {
    expect(() => refuseNetworkDrive(tmpdir(), 'files:/x / nfs rw 0 0')).toThrow(/network drive \(nfs\).*DATA_DIR.*DATABASE_URL/)
    expect(() => refuseNetworkDrive(tmpdir(), 'x / ext4 rw 0 0')).not.toThrow()
    expect(() => refuseNetworkDrive('\\\\files\\share', '')).toThrow('network drive')
  })
})
