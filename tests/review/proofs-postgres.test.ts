import { stage } from '../store/conformance/stage.js'
import { counterProofs } from './counter-proofs.js'
import { proofs } from './proofs.js'

describe('asking people to read, on PostgreSQL', () => {
  const story = stage('PostgreSQL')
  proofs(story)
  counterProofs(story)
})
