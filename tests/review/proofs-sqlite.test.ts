import { stage } from '../store/conformance/stage.js'
import { proofs } from './proofs.js'

describe('asking people to read, on SQLite', () => proofs(stage('SQLite')))
