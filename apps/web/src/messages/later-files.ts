import type { Messages } from '@lingui/core';

const files = import.meta.glob<Messages>(
  './*/{account,affairs,approval,bodies,credentials,debate,desk-accounts,devices,election,enter,entries,erase,found,help,mandates,pressure,record,recount,register,results,rulebooks,statements}.json',
  { import: 'default' },
);

/** Loads a topic that no room shows at first. */
export async function loadLater(path: string): Promise<Messages> {
  const load = files[path];
  if (load === undefined) throw new Error(`There are no messages in ${path}`);
  return await load();
}
