import { conformance } from './conformance/index.js'

describe('the store on SQLite', () => conformance('SQLite'))
