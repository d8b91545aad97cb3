import { z } from 'zod';
import { memberId, sittingId } from '../ids.ts';
import { LIMITS, text } from '../text.ts';
import { admissionCommands } from './admission.ts';
import { approvalCommands } from './approval.ts';
import { assemblyCommands } from './assembly.ts';
import { consentCommands } from './consent.ts';
import { credentialCommands } from './credential.ts';
import { debateCommands } from './debate.ts';
import { electionCommands } from './election.ts';
import { erasureCommands } from './erasure.ts';
import { floorCommands } from './floor.ts';
import { jointProposalCommands } from './joint-proposal.ts';
import { mandateCommands } from './mandate.ts';
import { motionCommands } from './motion.ts';
import { pollCommands } from './poll.ts';
import { pressureCommands } from './pressure.ts';
import { resolutionCommands } from './resolution.ts';
import { rulingCommands } from './ruling.ts';
import { sittingCommands } from './sitting.ts';
import { statementCommands } from './statement.ts';
import { transmittalCommands } from './transmittal.ts';

const ruleOtherwise = z.strictObject({
  type: z.literal('RuleOtherwise'),
  sitting: sittingId,
  member: memberId,
  act: z.discriminatedUnion('type', [...motionCommands, ...floorCommands, ...pollCommands]),
  reason: text(LIMITS.note),
});

/** Every act, in the form in which it goes over the wire. */
export const commandSchema = z
  .discriminatedUnion('type', [
    ...assemblyCommands,
    ...sittingCommands,
    ...admissionCommands,
    ...floorCommands,
    ...motionCommands,
    ...pollCommands,
    ...electionCommands,
    ...rulingCommands,
    ...consentCommands,
    ...statementCommands,
    ...debateCommands,
    ...jointProposalCommands,
    ...mandateCommands,
    ...resolutionCommands,
    ...transmittalCommands,
    ...erasureCommands,
    ...credentialCommands,
    ...approvalCommands,
    ...pressureCommands,
    ruleOtherwise,
  ])
  .meta({ id: 'Command' });
