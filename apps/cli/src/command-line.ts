import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addAudit, keepTrail } from './audit/acts.ts';
import { addRecord } from './record/commands.ts';
import { addCounting } from './count/commands.ts';
import { addMembers } from './members/commands.ts';
import { addRules } from './rules/commands.ts';
import { Stop } from './stop.ts';
import { addTransmittal } from './transmittal/commands.ts';

const USAGE = 2;

/** Each command loads only what it needs: a server must be there within a second. */
function program(): Command {
  const tauride = new Command('tauride')
    .description('Runs deliberative assemblies from the call of a sitting to its minutes.')
    .version(manifest.version)
    .option('--key-file <file>', 'key that the secret keys in data folders are sealed with; TAURIDE_KEY_FILE')
    .option('--passphrase-file <file>', 'file with a passphrase in its place; TAURIDE_PASSPHRASE_FILE')
    .hook('preAction', nameKeys)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('What there is: npx tauride --help');
  keepTrail(tauride);
  addAudit(tauride);
  addServe(tauride);
  addTls(tauride);
  addImport(tauride);
  addMembers(tauride);
  addCounting(tauride);
  addRules(tauride);
  addRecord(tauride);
  addTransmittal(tauride);
  return tauride;
}

/** Whichever command opens a data folder looks there. */
function nameKeys(tauride: Command): void {
  const { keyFile, passphraseFile } = tauride.opts<{ keyFile?: string; passphraseFile?: string }>();
  if (keyFile !== undefined && passphraseFile !== undefined)
    throw new Stop(USAGE, 'Give --key-file or --passphrase-file, not both.');
  if (keyFile !== undefined || passphraseFile !== undefined) {
    process.env['TAURIDE_KEY_FILE'] = keyFile ?? '';
    process.env['TAURIDE_PASSPHRASE_FILE'] = passphraseFile ?? '';
  }
}

function addServe(tauride: Command): void {
  tauride
    .command('serve')
    .description('serves the assembly of a data folder to its rooms')
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .option('--port <number>', 'port to listen on; 0 takes a free one', process.env['PORT'] ?? '7417')
    .option(
      '--host <address>',
      'address to listen on; 0.0.0.0 for every device in the local network',
      process.env['TAURIDE_HOST'] ?? '127.0.0.1',
    )
    .option('--tls', 'serves by https, with a certificate of its own authority ("tauride tls init")')
    .option('--tls-name <name>', 'further name or address of this machine; may be given again', gathered)
    .option('--http-port <number>', 'with --tls: port where http explains the certificate and leads to https')
    .option('--example [name]', 'plays an example into an empty folder first: tauride-1917 or cooperative')
    .option('--whole-night', 'plays the example to its end')
    .option(
      '--witness-policy <file>',
      'witnesses that the record is shown to, as C2SP tlog-policy names them',
    )
    .option('--sign-in <file>', 'OpenID providers at which members may sign in, as JSON')
    .option('--database-url <url>', 'PostgreSQL; not supported yet')
    .action(async (options) => await (await import('./serve/serve.ts')).serve(options));
}

function addTls(tauride: Command): void {
  tauride
    .command('tls')
    .description('https in a local network')
    .command('init')
    .description(
      'makes an authority of its own and a certificate for this machine, and says how phones come to trust it',
    )
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .option('--tls-name <name>', 'further name or address of this machine; may be given again', gathered)
    .action(async (options) => await (await import('./serve/tls.ts')).initTls(options));
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function addImport(tauride: Command): void {
  tauride
    .command('import')
    .description('makes an assembly from a document')
    .command('akn')
    .description('from an Akoma Ntoso 3.0 debate; recounts each voting')
    .argument('<file>', 'the document')
    .option('--data <dir>', 'empty folder for the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .action(async (file, options) => await (await import('./import/import-akn.ts')).importAkn(file, options));
}

/** The exit status; what is not foreseen keeps its stack, because it is a bug. */
function told(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (error instanceof Stop) {
    console.error(error.message);
    return error.status;
  }
  console.error(error);
  return 1;
}

/** Does what a command line asks for.
 *  @returns the exit status, unless the command has set it itself */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return told(error);
  }
}
