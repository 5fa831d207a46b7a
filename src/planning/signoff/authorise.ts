import { Refusal } from '../base/refusal';
import { isSamePerson, type Approver } from './approver';
import { rankOf, type TierLadder } from './tier-ladder';

/** What a line is, as far as it decides who may sign it. */
export interface LineToSign {
  /** Money. */
  readonly value: number;
  /** Name of the lowest tier that may sign the line. */
  readonly tier: string;
  /** The regions of its locations; blank if unknown. */
  readonly regions: readonly string[];
  readonly family: string;
  /** Who proposed the line: ran the plan, or edited the row; null if unknown. */
  readonly proposedBy: string | null;
}

/** Who may sign what. */
export interface SigningRules {
  readonly ladder: TierLadder;
  readonly approvers: readonly Approver[];
}

/** The authority under which a person signs, as it stands at that moment. */
export interface Grant {
  readonly email: string;
  /** E-mail of the approver for whom a delegate signs; null if the person signs for themselves. */
  readonly onBehalfOf: string | null;
  readonly tier: string;
  /** Money; Infinity: any value. */
  readonly limit: number;
}

/**
 * The authority of a person over a line, or why they have none. Their own comes first, then what others have
 * delegated to them. A delegate cannot delegate further.
 *
 * Nobody signs what they proposed, nor for the person who proposed it (four eyes). Nobody signs beyond their limit,
 * below the tier of the line, or outside their regions and families. A line between two regions needs both.
 *
 * @param now time as an Excel date serial in UTC
 */
export function authorise(
  email: string,
  line: LineToSign,
  now: number,
  { ladder, approvers }: SigningRules,
): Grant | Refusal {
  if (email.trim() === '') return refused('Say who decides: an e-mail address of Approvers.');
  const own = approvers.filter((each) => isSamePerson(each.email, email));
  const delegating = approvers.filter(
    (each) => !own.includes(each) && each.delegate !== null && isSamePerson(each.delegate, email),
  );
  let first: Refusal | null = null;
  for (const approver of [...own, ...delegating]) {
    const found = own.includes(approver)
      ? authorityOf(approver, email, line, ladder)
      : delegatedBy(approver, email, line, now, ladder);
    if (!(found instanceof Refusal)) return found;
    first ??= found;
  }
  return first ?? refused(`${email.trim()} is not in Approvers.`);
}

/** A grant in words, for the audit log, such as "Manager, limit 50000, for ann@example.com". */
export function grantInWords({ tier, limit, onBehalfOf }: Grant): string {
  const bound = limit === Infinity ? 'no limit' : `limit ${limit}`;
  return `${tier}, ${bound}${onBehalfOf === null ? '' : `, for ${onBehalfOf}`}`;
}

function delegatedBy(
  approver: Approver,
  email: string,
  line: LineToSign,
  now: number,
  ladder: TierLadder,
): Grant | Refusal {
  const { delegateUntil } = approver;
  if (delegateUntil !== null && now >= delegateUntil + 1) {
    return refused(`${email.trim()} may no longer sign for ${approver.email}.`);
  }
  return authorityOf(approver, email, line, ladder);
}

function authorityOf(
  approver: Approver,
  email: string,
  line: LineToSign,
  ladder: TierLadder,
): Grant | Refusal {
  const { proposedBy } = line;
  if (
    proposedBy !== null &&
    (isSamePerson(proposedBy, email) || isSamePerson(proposedBy, approver.email))
  ) {
    return refused('Nobody signs a line that they proposed themselves.');
  }
  const rank = rankOf(ladder, approver.tier);
  if (rank < 0) return refused(`There is no tier ${approver.tier}.`);
  const limit = approver.limit ?? ladder[rank]!.limit;
  if (rank === 0 || rank < rankOf(ladder, line.tier)) {
    return refused(`The line is for ${line.tier} to sign, not for ${approver.tier}.`);
  }
  if (!(line.value <= limit)) {
    return refused(`The value ${line.value} is beyond the limit of ${limit}.`);
  }
  const region = line.regions.find((each) => !isAmong(approver.regions, each));
  if (region !== undefined) return refused(outside('region', region));
  if (!isAmong(approver.families, line.family)) return refused(outside('family', line.family));
  const isOwn = isSamePerson(approver.email, email);
  return {
    email: email.trim(),
    onBehalfOf: isOwn ? null : approver.email,
    tier: ladder[rank]!.name,
    limit,
  };
}

function isAmong(names: readonly string[], name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return names.length === 0 || names.some((each) => each.trim().toLowerCase() === wanted);
}

function outside(what: string, name: string): string {
  return name.trim() === ''
    ? `The line has no ${what}, and the person signs for some only.`
    : `The ${what} ${name} is not theirs to sign for.`;
}

function refused(message: string): Refusal {
  return new Refusal('domain', message);
}
