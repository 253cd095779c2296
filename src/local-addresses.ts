/** What is printed in local mode: where the bot, the chat page and the page of the stand-in are. */
export function addressesOf(port: number, chat: string | undefined, standIn: string | undefined): string {
  const lines = [
    'Before You Post is running on this machine only.',
    `  Bot:   http://localhost:${port}/api/messages`,
    ...(standIn === undefined ? [] : [`  Sent:  ${standIn} shows mail and calendar entries as people would get them`]),
    `  Chat:  ${chat ?? 'the Playground is off or not installed (npm install)'}`,
    ...(chat === undefined ? [] : ['', 'Open the chat address in a browser. Stop with Ctrl+C.']),
  ]
  return `\n${lines.join('\n')}\n`
}
