import { detectors } from '../../src/draft-check/detectors/all-detectors.js'
import { readPost } from '../../src/draft-check/text/post.js'

const found = (name: string, text: string): string[] =>
  (detectors.get(name)?.(readPost(text)) ?? []).map(({ start, end }) => text.slice(start, end))

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['phone', 'Ring Dave on 07700 900123.', ['07700 900123']],
  ['phone', 'Ring +44 (0)7700 900 123 or 0044 7700 900123', ['+44 (0)7700 900 123', '0044 7700 900123']],
  ['phone', 'Tel 01632 960 001', ['01632 960 001']],
  ['phone', 'Phone ０７７００ ９００１２３ now', ['０７７００ ９００１２３']],
  ['phone', 'The council is on 0300 131 6000, Crimestoppers on 0800 555 111, the police on 101.', []],
  ['phone', 'The 2015/16 and 2016-2017 budgets, charity 1098765, company 04567812.', []],
  ['phone', 'Planning reference 24/01234/APP, crime ref 43250012345.', []],
  ['email', 'Write to jo.bloggs61@example.com today', ['jo.bloggs61@example.com']],
  ['email', 'planning@buckinghamshire.gov.uk, clerk@example-parish.org, info@example.org', []],
  ['postcode', 'She lives near HP20 1UY and works at sw1a 2aa.', ['HP20 1UY', 'sw1a 2aa']],
  ['postcode', 'Take the A27 6pm, B12 3rd exit, G7 8am, M40 2nd junction.', []],
  ['postcode', 'See https://example.org/HP20-1UY and item XX1 1XX', []],
  ['insurance-number', 'It is AB 12 34 56 C or AB123456C or ab-12-34-56-c', ['AB 12 34 56 C', 'AB123456C', 'ab-12-34-56-c']],
  ['insurance-number', 'national insurance number QQ 12 34 56 C', ['QQ 12 34 56 C']],
  ['insurance-number', 'Parts QQ123456C, GB123456A and BN 12 34 56 X', []],
  ['nhs-number', 'NHS number 943 476 5919', ['943 476 5919']],
  ['nhs-number', 'Her patient number at the surgery is 9434765919', ['9434765919']],
  ['nhs-number', 'Order 943 476 5919 has shipped; NHS line 0300 123 1234', []],
  ['nhs-number', 'The NHS spent it. A patient waited 943 476 5918 seconds.', []],
  ['driving-licence', 'Found: MORGA657054SM9IJ', ['MORGA657054SM9IJ']],
  ['driving-licence', 'Serial ABCDE123456789AB', []],
  ['passport', 'Passport 925665416 was found', ['925665416']],
  ['passport', 'Invoice 925665416 was paid', []],
  ['card-number', 'Card 4111 1111 1111 1111 and 5500-0000-0000-0004', ['4111 1111 1111 1111', '5500-0000-0000-0004']],
  ['card-number', 'Tracking 4111 1111 1111 1112, ISBN 9781861972712, 0000 0000 0000 0000', []],
  ['iban', 'Pay GB82 WEST 1234 5698 7654 32 today', ['GB82 WEST 1234 5698 7654 32']],
  ['iban', 'Form GB82 WEST 1234 5698 7654 33', []],
  ['sort-code', 'Sort code 12-34-56, account 12345678', ['12-34-56']],
  ['sort-code', 'The meeting is on 12-10-26', []],
  ['plate', 'A silver Audi AB12 CDE parked here', ['AB12 CDE']],
  ['plate', 'The AB12 CDE part fits; postcode HP20 1UY', []],
  ['birth-date', 'Her dob is 14/02/1951', ['14/02/1951']],
  ['birth-date', 'He was born on 3rd of May 1948', ['3rd of May 1948']],
  ['birth-date', 'Opened on 14/02/1951 by the mayor', []],
  ['street-address', 'Mrs B of 14 Acacia Avenue and 3 mill lane', ['14 Acacia Avenue', '3 mill lane']],
  ['street-address', '20 minutes walk, 2 roads closed, 3 for the road, 40 new homes', []],
  ['person', 'Cllr Hughes met Sarah and Mr Ali Khan', ['Cllr Hughes', 'Sarah', 'Mr Ali Khan']],
  ['person', "St Mary's School, Victoria Road, James Street", []],
  ['hashtag', '#saveourvillage #SaveOurVillage #volunteering', ['#saveourvillage']],
  ['shouting', 'WE ARE VERY CROSS ABOUT THE PATHS today', ['WE ARE VERY CROSS ABOUT THE PATHS']],
  ['shouting', 'The NHS, BBC and RSPB came', []],
  ['emoji-row', 'Well done 🎉🎉🎉🎉🎉 all', ['🎉🎉🎉🎉🎉']],
  ['emoji-row', 'Well done 🎉🎉 all', []],
  ['short-link', 'See bit.ly/abc12 and https://tinyurl.com/x1y2', ['bit.ly/abc12', 'https://tinyurl.com/x1y2']],
  ['styled-letters', '𝓥𝓸𝓽𝓮 today', ['𝓥𝓸𝓽𝓮']],
]

describe('the detectors', () => {
  it.each(cases)('%s in "%s"', (name, text, expected) => {
    expect(found(name, text)).toEqual(expected)
  })

  it('each have a case that is found and one that is not, or find nothing in a plain sentence', () => {
    for (const name of detectors.keys()) {
      expect(cases.some(([kind, , expected]) => kind === name && expected.length > 0)).toBe(true)
      expect(found(name, 'The library opens at ten on Monday.')).toEqual([])
    }
  })
})
