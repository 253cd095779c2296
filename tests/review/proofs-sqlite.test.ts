import { stage } from '../store/conformance/stage.js'
import { counterProofs } from './counter-proofs.js'
import { proofs } from './proofs.js'

describe('asking people to read, on SQLite', () => {
  const story = stage('SQLite')
  proofs(story)
  counterProofs(story)
})
