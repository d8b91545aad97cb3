import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built web app: `npm test` builds it first; `TAURIDE_WEB` names another build.
 *  @throws Error when it was not built */
export function webFolder(): string {
  const folder = process.env['TAURIDE_WEB'] ?? join(import.meta.dirname, '../../apps/web/dist');
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error(`There is no web app in ${folder}: build it with npx vite build apps/web`);
}
