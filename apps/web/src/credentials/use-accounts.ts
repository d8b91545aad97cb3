import type { AccountAct, MemberId } from '@tauride/procedure';
import type { DeskAccount, DeskAccountsAnswer } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { refusalOf, useActs } from '../bodies/use-acts.ts';
import type { RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';

export type KnownAccounts = {
  /** Null while they are being read. */
  readonly accounts: ReadonlyMap<MemberId, DeskAccount> | null;
  readonly refused: RefusalView | null;
  readonly busy: boolean;
  /** Answers whether it was done. */
  readonly act: (member: MemberId, act: AccountAct, name: string) => Promise<boolean>;
};

/** The accounts of everybody whose door this person keeps. */
export function useAccounts(): KnownAccounts {
  const { ask } = useHall();
  const tongue = useTongue();
  const acts = useActs();
  const [accounts, setAccounts] = useState<KnownAccounts['accounts']>(null);
  const [unread, setUnread] = useState<RefusalView | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      try {
        const answer = (await (await ask('/api/accounts')).json()) as DeskAccountsAnswer;
        if (!isWanted) return;
        setAccounts(new Map(answer.accounts.map((account) => [account.member, account])));
        setUnread(null);
      } catch (error) {
        if (isWanted) setUnread(refusalOf(error, tongue.t('desk-accounts.act.list'), tongue));
      }
    };
    void read();
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read once, and again after each act
  }, [turn]);
  return {
    accounts,
    refused: acts.refused ?? unread,
    busy: acts.busy,
    act: async (member, act, name) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify({ member, act }) };
      const answer = await acts.ask<unknown>(name, '/api/accounts/act', init);
      setTurn((count) => count + 1);
      return answer !== null;
    },
  };
}
