import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { failed } from './exit.ts'

// A reader that goes away (`hoi config | head`) ends the program, not with an error.
process.stdout.on('error', () => process.exit(0))

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

/** Each command's code is loaded only when it runs: `hoi --help` stays quick. */
const program = new Command('hoi')
  .description('Hỏi BHYT: health insurance answers for the residents of a ward')
  .version(packageJson.version)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

program
  .command('serve')
  .description('serve the web chat, the webhooks and the API')
  .action(async () => (await import('./serve.ts')).serve())

program
  .command('chat')
  .description('talk to the bot in this terminal')
  .action(async () => (await import('./chat.ts')).chat())

program
  .command('ask [question...]')
  .description('answer one question, or one JSON object a line with --batch')
  .option('--json', 'print JSON alone')
  .option('--batch <file>', 'a file of {"id","text","place"?,"asOf"?} lines; - for standard input')
  .option('--place <id>', 'ward or province to answer for')
  .option('--as-of <date>', 'day to answer for, YYYY-MM-DD')
  .option('--explain', 'also say what the words were read as, and why they belong to their topic')
  .action(async (words, options) => (await import('./ask.ts')).askCommand(words, options))

program
  .command('decide')
  .description('decide who pays which share, for people given here or for the people of each JSON line')
  .option('--facts <json>', 'facts of one person; once for each person of a household', collect)
  .option('--what-if <json>', 'also decide for the first person with these facts changed')
  .option('--explain', 'also name each single fact that, otherwise, would change the result')
  .option('--place <id>', 'ward or province whose account is asked')
  .option('--as-of <date>', 'day whose rules apply, YYYY-MM-DD')
  .option('--batch <file>', 'a file of {"id","asOf"?,"place"?,"people":[…]} lines; - for standard input')
  .option('--json', 'print JSON alone; with --batch the only form there is')
  .action(async (options) => (await import('./decide.ts')).decideCommand(options))

const check = program
  .command('check')
  .description('check the knowledge and the utterances; names file, line, field and fix of each fault')
  .option('--json', 'print JSON alone')
  .option('--place <id>', 'the ward whose blanks are listed')
  .option('--as-of <date>', 'day on which what must be checked again is listed, YYYY-MM-DD')
  .action(async (options) => (await import('./check.ts')).check(options))

check
  .command('policy')
  .description('look at every combination of facts: gaps, overlaps, rules in vain, readings that decide')
  .option('--interviews', 'also count the questions of every interview')
  .action(async (_, command) => (await import('./check-policy.ts')).checkPolicy(command.optsWithGlobals()))

program
  .command('config')
  .description('print the settings, secrets masked')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./config.ts')).printConfig(options))

program
  .command('outbox')
  .description('list the messages that could not be sent, with the reason')
  .option('--json', 'print JSON alone')
  .option('--retry <id>', 'put a parked message back in line; all = those that waited for the operator')
  .action(async (options) => (await import('./outbox.ts')).outbox(options))

program
  .command('questions')
  .description('list the questions that residents left for an official, or answer one')
  .option('--answer <number>', 'the question to answer, with --text or --with')
  .option('--text <words>', 'answer it with these words')
  .option('--with <id>', 'answer it with a vetted answer')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./questions.ts')).questions(options))

program
  .command('receipt <code...>')
  .description('what a code stands for: a result, as it came out and as it comes out today, or a deletion')
  .option('--json', 'print JSON alone')
  .action(async (words, options) => (await import('./receipt.ts')).receipt(words, options))

program
  .command('feedback')
  .description('which answers were found useful, and what words that were not understood meant')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./feedback.ts')).feedback(options))

program
  .command('link <what>')
  .description('links, QR code and poster that open an answer or correction (by id or code), or "check"')
  .option('--event <slug>', 'where they are handed out: hoi-cho-2026')
  .option('--qr <format>', 'also draw a QR code: svg, png, or pdf for an A4 poster; with --out')
  .option('--out <file>', 'where to write it')
  .option(
    '--channel <channel>',
    'whose link it holds: web, page, messenger, telegram, zalo-oa, zalo-bot',
    'web',
  )
  .option('--json', 'print JSON alone')
  .action(async (what, options) => (await import('./link.ts')).link(what, options))

program
  .command('scans')
  .description('how often links and posters were opened, per day, place, event and channel')
  .option('--since <date>', 'from that day on, YYYY-MM-DD')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./scans.ts')).scans(options))

program
  .command('eval [folder]')
  .description(
    'measure over a folder of question files; without one, over the utterances by cross-validation',
  )
  .option('--cv', 'cross-validation over the utterances as well (about a minute)')
  .option('--texts', 'show the words of questions that were answered wrongly')
  .option('--compare [scorecard]', 'show each change; end with 1 when right falls or wrong rises')
  .option('--save [scorecard]', 'write the figures there; to docs/scorecard.md when no file is named')
  .option('--json', 'print JSON alone')
  .action(async (folder, options) => (await import('./eval.ts')).evalCommand(folder, options))

program
  .command('train')
  .description('train the reading of Vietnamese from the intents folder')
  .action(async () => (await import('./train.ts')).trainCommand())

const model = program
  .command('model')
  .description('the embedding model that understands by meaning, where one is installed')

model
  .command('pull [model]')
  .description('fetch it from the hub; without a name the one of the settings')
  .option('--dir <folder>', 'where to; SEMANTIC_MODEL_DIR when absent')
  .option('--from <url>', 'root of the hub or of a copy of it')
  .option('--timeout <seconds>', 'longest silence of the server, 30 when absent')
  .action(async (name, options) => (await import('./model.ts')).modelPull(name, options))

model
  .command('check')
  .description('whether it is there, loads and tells meanings apart, and what it would change')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./model.ts')).modelCheck(options))

const messenger = program
  .command('messenger')
  .description('how the Facebook page stands: token, fields, webhook, profile')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./messenger.ts')).messengerState(options))

messenger
  .command('setup')
  .description('write greeting, menu and first questions of the page, and the fields it is subscribed to')
  .option(
    '--url <address>',
    'https address at which this server is reached, for the webhook; PUBLIC_URL when not given',
  )
  .option('--off', 'end what the page tells the app')
  .action(async (options) => (await import('./messenger.ts')).messengerSetup(options))

const zalo = program
  .command('zalo')
  .description('how the Zalo OA stands: token, buttons, last event, and what is left to do')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./zalo.ts')).zaloState(options))

zalo
  .command('token')
  .description(
    'store the first pair of tokens (API Explorer); without options both are read from standard input',
  )
  .option('--access <token>', 'access token; stays in the history of the shell')
  .option('--refresh <token>', 'refresh token that came with it')
  .action(async (options) => (await import('./zalo-grant.ts')).zaloToken(options))

zalo
  .command('grant')
  .description(
    'get a pair by the consent of an admin of the OA: first the link, then the code that comes back',
  )
  .option('--redirect <url>', "the app's callback address, exactly as in the developer console")
  .option('--code <code>', 'the code, or the whole address that the browser was sent to')
  .option('--verifier <verifier>', 'what was printed with the link')
  .action(async (options) => (await import('./zalo-grant.ts')).zaloGrant(options))

const zaloBot = program
  .command('zalo-bot')
  .description('who the Zalo bot is, and whether its messages reach a server')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./zalo-bot.ts')).zaloBotState(options))

zaloBot
  .command('setup')
  .description('have Zalo post messages to this server, or nowhere, so that they can be fetched')
  .option('--url <address>', 'https address at which this server is reached; PUBLIC_URL when not given')
  .option('--off', 'end the webhook')
  .action(async (options) => (await import('./zalo-bot.ts')).zaloBotSetup(options))

const telegram = program
  .command('telegram')
  .description('who the Telegram bot is, and whether its messages reach a server')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./telegram.ts')).telegramState(options))

telegram
  .command('setup')
  .description('have Telegram post messages to this server, or nowhere; set menu and texts')
  .option('--url <address>', 'https address at which this server is reached; PUBLIC_URL when not given')
  .option('--off', 'end the webhook')
  .action(async (options) => (await import('./telegram.ts')).telegramSetup(options))

program
  .command('impact <id>')
  .description('everything that a change of one parameter or amount would change')
  .option('--json', 'print JSON alone')
  .action(async (id, options) => (await import('./impact.ts')).impact(id, options))

const kb = program.command('kb').description('the knowledge: answers, corrections, documents')

kb.command('search <words...>')
  .description('find answers and clauses by words, with or without diacritics')
  .option('--json', 'print JSON alone')
  .option('--place <id>', 'ward or province whose answers are searched')
  .option('--as-of <date>', 'day on which they hold, YYYY-MM-DD')
  .option('--limit <number>', 'at most so many')
  .action(async (words, options) => (await import('./kb.ts')).kbSearch(words, options))

kb.command('open <document> [clause]')
  .description('a document: one clause as it stands, or what is known of it and its clauses')
  .option('--json', 'print JSON alone')
  .action(async (id, clause, options) => (await import('./kb.ts')).kbOpen(id, clause, options))

kb.command('coverage')
  .description('for each topic its answers, ways to ask, and days of verification')
  .option('--json', 'print JSON alone')
  .action(async (options) => (await import('./kb.ts')).kbCoverage(options))

const place = program.command('place').description('the wards and provinces that are served')

place
  .command('new <id>')
  .description('make the folder of another ward')
  .requiredOption('--name <name>', 'as residents know it: "phường Lê Thanh Nghị"')
  .requiredOption('--parent <id>', 'the province it lies in')
  .option('--alias <name>', 'an old or other name; once for each', collect)
  .action(async (id, options) => (await import('./place-new.ts')).placeNew(id, options))

const policy = program.command('policy').description('the rules that decide who pays which share')

policy
  .command('print')
  .description('print the rules as a page in Vietnamese that a lawyer can check against the law')
  .option('--format <format>', 'md or html', 'md')
  .option('--out <file>', 'write there instead of to standard output')
  .option('--as-of <date>', 'day of the print, YYYY-MM-DD: what is past its recheck on it is listed')
  .action(async (options) => (await import('./policy-print.ts')).policyPrint(options))

policy
  .command('diff <old> <new>')
  .description('whose result a change of the policy changes; each a folder or a git revision')
  .option('--json', 'print JSON alone')
  .option('--from <date>', 'first day to compare, YYYY-MM-DD; today when absent')
  .action(async (old, fresh, options) => (await import('./policy-diff.ts')).policyDiff(old, fresh, options))

try {
  await program.parseAsync()
} catch (error) {
  failed(error)
}
