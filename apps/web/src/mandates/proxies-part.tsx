import { tableHas } from '@tauride/kernel';
import type { MemberId, Proxy } from '@tauride/procedure';
import { useState } from 'react';
import { RefusedPart } from '../delegate/refused-part.tsx';
import { FormOverlay } from '../delegate/forms/form-overlay.tsx';
import { useActs } from '../delegate/use-turn.ts';
import { inSession, seatName } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { CastForOthers } from './cast-for-others.tsx';
import styles from './mandates.module.css';
import { emptyProxy, giveProxyOf } from './proxy-draft.ts';
import { ProxyFields, RuleLines } from './proxy-fields.tsx';
import { allowsProxies, nextSittingOf, proxiesInForce, scopeText, votesInBodies } from './proxy-view.ts';

/** The proxies that this member gave and holds, and the form to give one, as far as the rules of the body let anybody. */
export function ProxiesPart() {
  const hall = useHall();
  const { t } = useTongue();
  const { member } = hall.me;
  if (member === null) return null;
  const inForce = proxiesInForce(hall.assembly);
  const bodies = votesInBodies(hall.assembly, member);
  const held = inForce.filter(({ to }) => to === member);
  const given = inForce.filter(({ from }) => from === member);
  if (bodies.length === 0 && held.length === 0) return <CastForOthers />;
  const allowed = bodies.filter(({ id }) => allowsProxies(hall.assembly, id));
  const strict = bodies.filter((body) => !allowed.includes(body));
  return (
    <>
      <CastForOthers />
      <section>
        <h2 className="heading">{t('mandates.proxies')}</h2>
        {strict.map((body) => (
          <RuleLines key={body.id} body={body} />
        ))}
        {allowed.length === 0 ? null : <Given member={member} given={given} bodies={allowed} />}
        {held.length === 0 && allowed.length === 0 ? null : <Held held={held} />}
      </section>
    </>
  );
}

type GivenProps = {
  readonly member: MemberId;
  readonly given: readonly Proxy[];
  readonly bodies: ReturnType<typeof votesInBodies>;
};

function Given({ member, given, bodies }: GivenProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const acts = useActs();
  const [open, setOpen] = useState(false);
  return (
    <>
      <h3 className="label">{t('mandates.proxies.given')}</h3>
      <RefusedPart refused={acts.refused} />
      {given.length === 0 ? <p className="small">{t('mandates.proxies.none-given')}</p> : null}
      <ul>
        {given.map((proxy) => (
          <li key={proxy.id} className={styles.row}>
            <ProxyText proxy={proxy} label={t('mandates.proxies.to', { name: seatName(hall, proxy.to) })} />
            <ActButton
              variant="link"
              aria-disabled={acts.busy}
              onClick={() => void acts.send({ type: 'RevokeProxy', proxy: proxy.id }, t('mandates.revoke'))}
            >
              {t('mandates.revoke')}
            </ActButton>
          </li>
        ))}
      </ul>
      {given.length === 0 ? null : <p className="small">{t('mandates.proxies.unused')}</p>}
      <ActButton onClick={() => setOpen(true)}>{t('mandates.give')}</ActButton>
      {open ? <GiveForm member={member} bodies={bodies} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type GiveProps = Pick<GivenProps, 'member' | 'bodies'> & { readonly onClose: () => void };

function GiveForm({ member, bodies, onClose }: GiveProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const { send, busy, refused } = useActs();
  const [draft, setDraft] = useState({ ...emptyProxy, body: bodies[0]?.id ?? null, from: member });
  const command = giveProxyOf(draft, draft.body === null ? null : nextSittingOf(assembly, draft.body));
  const give = async () => {
    if (command !== null && (await send(command, t('mandates.give')))) onClose();
  };
  return (
    <FormOverlay
      title={t('mandates.give')}
      submit={t('mandates.give.send')}
      ready={command !== null}
      busy={busy}
      refused={refused}
      onSubmit={() => void give()}
      onClose={onClose}
    >
      <ProxyFields
        bodies={bodies}
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change, from: member })}
      />
    </FormOverlay>
  );
}

function Held({ held }: { readonly held: readonly Proxy[] }) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <>
      <h3 className="label">{t('mandates.proxies.held')}</h3>
      {held.length === 0 ? <p className="small">{t('mandates.proxies.none-held')}</p> : null}
      <ul>
        {held.map((proxy) => (
          <li key={proxy.id} className={styles.row}>
            <ProxyText
              proxy={proxy}
              label={t('mandates.proxies.from', { name: seatName(hall, proxy.from) })}
              {...(isHere(hall, proxy.from) ? { note: t('mandates.proxies.is-here') } : {})}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function isHere(hall: HallValue, member: MemberId): boolean {
  const sitting = inSession(hall);
  return sitting?.presence.phase === 'recorded' && tableHas(sitting.presence.present, member);
}

type TextProps = { readonly proxy: Proxy; readonly label: string; readonly note?: string };

/** To or for whom, in which body, for what. */
function ProxyText({ proxy, label, note }: TextProps) {
  const hall = useHall();
  const tongue = useTongue();
  const body = hall.assembly.bodies[proxy.body]?.name ?? proxy.body;
  const said = [body, scopeText(hall, proxy.scope, tongue), note].filter(Boolean).join(' · ');
  return (
    <span>
      <b>{label}</b>
      <span className={styles.below}>{said}</span>
    </span>
  );
}
