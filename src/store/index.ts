export { createConversationBook } from './conversation-book.js'
export { type Db, openDatabase } from './open-database.js'
