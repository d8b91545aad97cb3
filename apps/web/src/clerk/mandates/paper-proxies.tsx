import { isOfDesk, type Proxy } from '@tauride/procedure';
import { nameOf } from '../../house/house.ts';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { useHall } from '../../live/hall-context.tsx';
import { emptyProxy, giveProxyOf } from '../../mandates/proxy-draft.ts';
import { ProxyFields, RuleLines } from '../../mandates/proxy-fields.tsx';
import { allowsProxies, nextSittingOf, proxiesInForce, scopeText } from '../../mandates/proxy-view.ts';
import { ActButton } from '../../parts/act-button.tsx';
import styles from '../clerk.module.css';
import { EntryForm } from '../entry-form.tsx';
import type { Clerk } from '../use-clerk.ts';

/** Proxies that members gave on paper, in the bodies that this desk serves. */
export function PaperProxies({ clerk }: { readonly clerk: Clerk }) {
  const hall = useHall();
  const { t } = useTongue();
  const { assembly, me } = hall;
  const [draft, change, clear] = useDraft('clerk.proxy', emptyProxy);
  const served = Object.values(assembly.bodies).filter(
    ({ id }) => me.member !== null && isOfDesk(assembly, id, me.member),
  );
  const allowed = served.filter(({ id }) => allowsProxies(assembly, id));
  const strict = served.filter((body) => !allowed.includes(body));
  const body = allowed.find(({ id }) => id === draft.body) ?? allowed[0] ?? null;
  const written = { ...draft, body: body?.id ?? null };
  const command = giveProxyOf(written, body === null ? null : nextSittingOf(assembly, body.id));
  return (
    <>
      {strict.map((one) => (
        <RuleLines key={one.id} body={one} />
      ))}
      {allowed.length === 0 ? null : (
        <>
          <EntryForm
            clerk={clerk}
            submit={t('mandates.give.send')}
            incomplete={command === null}
            onSubmit={async () =>
              command !== null && (await clerk.settle(t('mandates.give'), hall.act(command)))
            }
            onClear={clear}
          >
            <ProxyFields onPaper bodies={allowed} draft={written} onChange={change} />
            <p className="small">{t('mandates.paper.note')}</p>
          </EntryForm>
          <InForce
            clerk={clerk}
            proxies={proxiesInForce(assembly).filter((proxy) => allowed.some(({ id }) => id === proxy.body))}
          />
        </>
      )}
    </>
  );
}

type InForceProps = { readonly clerk: Clerk; readonly proxies: readonly Proxy[] };

function InForce({ clerk, proxies }: InForceProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  return (
    <section>
      <h2 className="label">{t('mandates.paper.given')}</h2>
      {proxies.length === 0 ? <p className="small">{t('mandates.paper.none')}</p> : null}
      <ul className={styles.listed}>
        {proxies.map((proxy) => (
          <li key={proxy.id}>
            <span>
              {t('mandates.paper.row', { from: nameOf(hall, proxy.from), to: nameOf(hall, proxy.to) })}{' '}
              <span className="small">{scopeText(hall, proxy.scope, tongue)}</span>
            </span>
            <ActButton
              variant="link"
              onClick={() =>
                void clerk.settle(t('mandates.revoke'), hall.act({ type: 'RevokeProxy', proxy: proxy.id }))
              }
            >
              {t('mandates.paper.revoke')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
