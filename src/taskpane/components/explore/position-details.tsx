import { Spinner } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { DemandProfile } from '../../../planning/demand/demand-profile';
import type { Adviser, PlanSnapshot } from '../../../worker/adviser';
import {
  amount,
  errorInWords,
  expectedInWords,
  methodInWords,
  patternInWords,
  sourceInWords,
} from '../../explore/demand-words';
import { useAnswer } from '../../explore/use-answer';
import { percent } from '../../words';
import type { PositionReport } from '../../../planning/report/position-report';
import { FactList, type Fact } from '../fact-list';
import { Section } from '../section';
import { TroubleNotice } from '../trouble-notice';
import { DemandChart } from './demand-chart';
import { DemandTable } from './demand-table';

interface Props {
  readonly adviser: Adviser;
  readonly snapshot: PlanSnapshot;
  readonly position: number;
  /** Such as “MUG at York”. */
  readonly place: string;
}

/** The demand and the stock of one product at one location. */
export function PositionDetails({ adviser, snapshot, position, place }: Props) {
  const question = useMemo(
    () => () => adviser.positionReport(snapshot, position),
    [adviser, snapshot, position],
  );
  const { answer, trouble } = useAnswer(question);
  if (trouble !== null) return <TroubleNotice trouble={trouble} />;
  if (answer === null) return <Spinner size="tiny" label={`Loading ${place}`} />;
  const { demandProfile: profile } = answer;
  return (
    <>
      <Section heading={`Demand: ${place}`}>
        <DemandChart profile={profile} place={place} />
        <DemandTable profile={profile} place={place} />
        <FactList
          facts={[
            ['Expected', expectedInWords(profile)],
            ['Estimated from', sourceInWords(profile)],
            ...(profile.source === 'Forecast table' ? [] : methodFacts(profile)),
            ['Pattern', patternInWords(profile)],
          ]}
        />
      </Section>
      <Section heading={`Stock: ${place}`}>
        <FactList facts={stockFacts(answer)} />
      </Section>
    </>
  );
}

function methodFacts(profile: DemandProfile): readonly Fact[] {
  return [
    ['Method', methodInWords(profile)],
    ['Forecast error', errorInWords(profile)],
  ];
}

function stockFacts(report: PositionReport): readonly Fact[] {
  const { available, availableAfter, onTheWay, stockoutRisk, stockoutRiskAfter } = report;
  const { safetyStock, reorderPoint, serviceLevel } = report;
  const inbound = onTheWay > 0 ? `, plus ${amount(onTheWay)} inbound` : '';
  const risk = percent(stockoutRisk);
  return [
    ['Available', `${amount(available)}${inbound}`],
    ...(availableAfter === null ? [] : [['After the plan', amount(availableAfter)] as const]),
    ['Safety stock', `${amount(safetyStock)} for a service level of ${percent(serviceLevel)}`],
    ['Reorder point', amount(reorderPoint)],
    [
      'Stockout risk',
      stockoutRiskAfter === null ? risk : `${risk} → ${percent(stockoutRiskAfter)} after the plan`,
    ],
  ];
}
