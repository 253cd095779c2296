import { looksLikePost } from '../../src/draft-check/index.js'

describe('telling a post from a question', () => {
  it.each([
    'Great turn out at the litter pick on Mill Lane this morning! Thanks to everyone who came along. #LoveBucks',
    'Residents of Weston: the road will be closed on Monday. Please share with your neighbours! More info: https://example.org/road',
    'Delighted to open the new play area today with our brilliant community team!! 🎉 Come along and see it for yourselves.',
    'Shocking delays again on the A41 this morning. Our village deserves better and I will keep asking the council for answers! #A41',
  ])('takes "%s" for a post', (text) => {
    expect(looksLikePost(text)).toBe(true)
  })

  it.each([
    "Can I share a residents' petition about the bypass on my Facebook page if I sit on the planning committee?",
    'I am on planning and a developer has messaged me on WhatsApp about his application. What should I do about it?',
    'I posted about the bypass last night and now it turns out that the figures were wrong. Do I have to delete it?',
    'is it ok to put a picture of the kids at the fete on my ward page or do i need to ask all the parents first',
    'Somebody has been calling me names under every post since the vote and I do not know whether to answer or to block him',
    'hello there',
    'What does the policy say about hashtags and photos in the week before a local election for people like me?',
  ])('takes "%s" for a question', (text) => {
    expect(looksLikePost(text)).toBe(false)
  })
})
