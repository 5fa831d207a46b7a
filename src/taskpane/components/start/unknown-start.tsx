import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { InputTableName } from '../../../workbook/input-tables';
import type { UnknownTable } from '../../../workbook/mapping/unknown-tables';
import type { DataReading } from '../../session/data-reading';
import type { RebalanceSession } from '../../session/rebalance-session';
import { choiceOf, likelyChoices, mappedBy, type TableChoice } from '../../start/table-choice';
import { Section } from '../section';
import { MappingForm } from './mapping-form';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  button: { alignSelf: 'flex-start' },
});

interface Props {
  readonly reading: DataReading;
  readonly session: RebalanceSession;
  readonly isBusy: boolean;
}

/** Asks for the columns of the tables that were not recognised. The answer is kept in the workbook. */
export function UnknownStart({ reading, session, isBusy }: Props) {
  const styles = useStyles();
  const [tables, setTables] = useState<readonly UnknownTable[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<InputTableName, TableChoice>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    void session.input.unknownTables(reading).then((found) => {
      if (!isCurrent) return;
      setTables(found);
      setChoices(likelyChoices(neededTables(reading), found));
    });
    return () => {
      isCurrent = false;
    };
  }, [reading, session]);
  if (choices.size === 0) return null;
  const mapped = [...choices].map(([name, choice]) => mappedBy(name, choice));
  const isComplete = mapped.every((columns) => columns !== null);
  const choose = (name: InputTableName, choice: TableChoice) => {
    setChoices(new Map(choices).set(name, choice));
  };
  return (
    <Section heading="Which figures are these?">
      <p className={styles.sentence}>
        Check the columns below. Your answer is kept in this workbook, and you can change it under
        Data.
      </p>
      {[...choices].map(([name, choice]) => (
        <MappingForm
          key={name}
          title={titles[name] ?? name}
          choice={choice}
          tables={tables}
          onChange={(changed) => {
            choose(name, changed);
          }}
          onChangeTable={(table) => {
            choose(name, choiceOf(name, table));
          }}
        />
      ))}
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={isBusy || !isComplete}
        onClick={() => {
          if (isComplete) void session.input.mapColumns(mapped.flat());
        }}
      >
        Use these columns
      </Button>
    </Section>
  );
}

const titles: Partial<Record<InputTableName, string>> = {
  Inventory: 'Stock on hand',
  Demand: 'Sales history',
};

/** The tables that a plan needs and that were not recognised. */
function neededTables({ workbook: { tables } }: DataReading): readonly InputTableName[] {
  const found = new Set(tables.map(({ name }) => name));
  return [
    ...(found.has('Inventory') ? [] : (['Inventory'] as const)),
    ...(found.has('Demand') || found.has('Forecast') ? [] : (['Demand'] as const)),
  ];
}
