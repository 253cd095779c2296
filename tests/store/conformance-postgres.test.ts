import { conformance } from './conformance/index.js'

describe('the store on PostgreSQL', () => conformance('PostgreSQL'))
