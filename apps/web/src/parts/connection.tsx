import { useT } from '../messages/use-t.ts';
import { StateMark } from './state-mark.tsx';

export type ConnectionStatus =
  | { readonly kind: 'connected' }
  | { readonly kind: 'reconnecting'; readonly seconds: number }
  | { readonly kind: 'offline'; readonly since?: string };

/** Whether this screen hears the hall. It stays on the screen; it is never a message that vanishes. */
export function Connection({ status }: { readonly status: ConnectionStatus }) {
  const t = useT();
  switch (status.kind) {
    case 'connected':
      return <StateMark>{t('parts.connection.connected')}</StateMark>;
    case 'reconnecting':
      return (
        <StateMark kind="wait">{t('parts.connection.reconnecting', { seconds: status.seconds })}</StateMark>
      );
    case 'offline':
      return (
        <StateMark kind="off">
          {status.since === undefined
            ? t('parts.connection.offline')
            : t('parts.connection.offline-since', { since: status.since })}
        </StateMark>
      );
  }
}
