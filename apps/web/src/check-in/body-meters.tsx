import { leadingBody, quorumOf, type SittingInSession } from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import { shortCitation } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { PresenceMeter } from '../parts/presence-meter.tsx';
import { quorumWords } from './quorum-words.ts';

/** Who is present in each body of the sitting against its quorum, and what the rules say where it is lacking. */
export function BodyMeters() {
  const sitting = inSession(useHall());
  return sitting === null ? null : <Meters sitting={sitting} />;
}

function Meters({ sitting }: { readonly sitting: SittingInSession }) {
  const hall = useHall();
  const tongue = useTongue();
  const quorum = quorumOf(hall.assembly, sitting);
  const one = { ...quorum, body: leadingBody(hall.assembly, sitting).id };
  // Where nothing is asked of a body alone its part is told without a notch; the whole house then has a meter of its own.
  const rows = quorum.bodies ?? [one];
  const together = rows.length > 1 && rows.every(({ needed }) => needed === null) && quorum.needed !== null;
  const said = quorumWords(hall.assembly, sitting, tongue);
  return (
    <>
      {rows.map(({ body, present, members, needed }) => (
        <PresenceMeter
          key={body}
          body={hall.assembly.bodies[body]?.name ?? body}
          present={present}
          seats={members}
          quorum={needed}
        />
      ))}
      {together ? (
        <PresenceMeter
          body={tongue.t('check-in.all-bodies')}
          present={quorum.present}
          seats={quorum.members}
          quorum={quorum.needed}
        />
      ) : null}
      {said === null ? null : (
        <p className="small" role="status">
          {said.text} <bdi className="cite">{shortCitation(said.citation)}</bdi>
        </p>
      )}
    </>
  );
}
