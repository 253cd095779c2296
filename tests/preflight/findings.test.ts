import { appFinding, consentFindings, databaseFinding, groupFinding, identityFinding, mailboxFinding } from '../../src/preflight/index.js'

const tenant = '11111111-1111-4111-8111-11111111aaaa'
const app = '22222222-2222-4222-8222-222222222222'
const signIn = { claims: { tenant, app } }
const identity = (part: object = {}) => identityFinding({ tenant, app, kind: 'secret', signIn, ...part })
const wanted = ['GroupMember.ReadBasic.All', 'User.Read.All']
const small = { mailbox: false, installs: false }

describe('the identity', () => {
  it('is well when the token is of this tenant and this application, however their ids are written', () => {
    expect(identity({ tenant: tenant.toUpperCase() }).outcome).toBe('ok')
    expect(identityFinding(undefined).outcome).toBe('ok')
  })

  it.each([
    ['a secret that has ended', { signIn: { refused: 'AADSTS7000222' } }, 'Make a new one'],
    ['a secret that is wrong', { signIn: { refused: 'AADSTS7000215' } }, 'not its id'],
    ['a code that is not known', { signIn: { refused: 'AADSTS999' } }, 'sign-in logs'],
    ['no answer', { signIn: { refused: '' } }, 'login.microsoftonline.com'],
    ['another tenant', { signIn: { claims: { tenant: app, app } } }, 'MICROSOFT_APP_TENANT_ID'],
    ['another application', { signIn: { claims: { tenant, app: undefined } } }, 'MICROSOFT_APP_ID'],
  ])('fails with what to do for %s', (_name, part, mend) => {
    const finding = identity(part)
    expect(finding.outcome).toBe('fail')
    expect(finding.mend).toContain(mend)
  })
})

describe('the consents', () => {
  it('are well when nothing is missing and nothing is too much', () => {
    expect(consentFindings(wanted, small).map(({ outcome }) => outcome)).toEqual(['ok'])
    expect(consentFindings(['TeamsActivity.Send', ...wanted], small).map(({ outcome }) => outcome)).toEqual(['ok'])
  })

  it('name each that is missing, and what it is for', () => {
    const findings = consentFindings([], { mailbox: true, installs: true })
    expect(findings.map(({ outcome }) => outcome)).toEqual(['fail', 'fail', 'fail'])
    const words = findings.map(({ says }) => says).join('\n')
    for (const role of [...wanted, 'TeamsAppInstallation.ReadWriteSelfForUser.All']) expect(words).toContain(role)
  })

  it('do not miss mail permissions, which Exchange may have granted for one mailbox without any token showing it', () => {
    expect(consentFindings(wanted, { mailbox: true, installs: false }).map(({ outcome }) => outcome)).toEqual(['ok'])
  })

  it.each([
    ['Directory.ReadWrite.All', small],
    ['Mail.Send', small],
    ['TeamsAppInstallation.ReadWriteSelfForUser.All', small],
    ['Mail.ReadWrite', { mailbox: true, installs: false }],
  ])('warn of %s where it is too much or reaches every mailbox', (role, uses) => {
    const findings = consentFindings([...wanted, role], uses)
    expect(findings.map(({ outcome }) => outcome)).toEqual(['warn'])
    expect(findings[0]?.says).toContain(role)
  })

  it('take a wider one for enough, and say that it is more than is needed', () => {
    const findings = consentFindings(['Directory.Read.All'], small)
    expect(findings.map(({ outcome }) => outcome)).toEqual(['warn'])
  })
})

describe('groups, mailbox and app', () => {
  it.each([
    [groupFinding({ audience: 'member', stated: true, people: 97 }), 'ok', '97 people'],
    [groupFinding({ audience: 'officer', stated: true, people: 1 }), 'ok', '1 person'],
    [groupFinding({ audience: 'officer', stated: false }), 'warn', 'nobody can run the desk'],
    [groupFinding({ audience: 'staff', stated: true, people: 0 }), 'fail', 'is empty'],
    [groupFinding({ audience: 'member', stated: true, people: undefined }), 'fail', 'could not be read'],
    [mailboxFinding(undefined), 'warn', 'no mailbox'],
    [mailboxFinding({ isOpen: true, status: 200 }), 'ok', 'can be opened'],
    [mailboxFinding({ isOpen: false, status: 403 }), 'fail', 'may not open'],
    [mailboxFinding({ isOpen: false, status: 404 }), 'fail', 'no such mailbox'],
    [mailboxFinding({ isOpen: false, status: undefined }), 'fail', 'no answer'],
    [appFinding(undefined), 'warn', 'for nobody'],
    [appFinding({ status: 200, installed: true }), 'ok', 'has the app'],
    [appFinding({ status: 200, installed: false }), 'warn', 'not have the app'],
    [appFinding({ status: 403, installed: undefined }), 'fail', 'may not see'],
    [appFinding({ status: undefined, installed: undefined }), 'warn', 'could not be seen'],
  ])('say %j', (finding, outcome, words) => {
    expect(finding.outcome).toBe(outcome)
    expect(finding.says).toContain(words)
    if (outcome !== 'ok') expect(finding.mend).toBeTruthy()
  })
})

describe('the database', () => {
  it.each([
    [{ kind: 'built-in', version: 0, known: 7 }, 'ok', 'is new'],
    [{ kind: 'PostgreSQL', version: 7, known: 7 }, 'ok', 'up to date'],
    [{ kind: 'PostgreSQL', version: 5, known: 7 }, 'ok', 'next start'],
    [{ kind: 'built-in', version: 8, known: 7 }, 'fail', 'newer version'],
    [{ failed: '28P01', isNetworkDrive: false }, 'fail', '28P01'],
    [{ failed: 'no reason given', isNetworkDrive: true }, 'fail', 'network drive'],
  ])('says %j', (seen, outcome, words) => {
    const finding = databaseFinding(seen)
    expect(finding.outcome).toBe(outcome)
    expect(finding.says).toContain(words)
    expect(finding.unsafe).toBe(outcome === 'fail' ? true : undefined)
  })
})
