import { asksForStaff } from '../../src/answer/engine/asks-for-staff.js'
import { plainWords } from '../../src/answer/engine/words.js'

describe('a question about what staff may do', () => {
  it.each([
    'a staff member wants to support a political party online, is that allowed',
    'Can council employees back a party on Facebook?',
    'i work in the contact centre what can i post',
    'As a council officer may I comment on the bypass?',
    'my line manager follows me on insta',
    'can staff post at work',
  ])('is known by its words: "%s"', (text) => expect(asksForStaff(plainWords(text))).toBe(true))

  it.each([
    'can I criticise a member of staff',
    'can I name an officer in a post',
    'can I post a photo of council staff',
    'somebody is being rude to our staff on my page',
    'can officers run my account for me',
    'can I share a petition',
    'should I thank the staff',
  ])('is not seen in: "%s"', (text) => expect(asksForStaff(plainWords(text))).toBe(false))
})
