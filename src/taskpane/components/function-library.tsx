import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { searchFunctions } from '../functions/function-help';
import type { FunctionSession } from '../functions/function-session';
import { count } from '../words';
import { FreezeSection } from './freeze-section';
import { FunctionDetails } from './function-details';
import { Section } from './section';
import { ShortNamesSection } from './short-names-section';
import { TroubleNotice } from './trouble-notice';

const useStyles = makeStyles({
  library: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  search: { maxWidth: '100%' },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // The result of a button far down the page must stay visible.
  notice: {
    margin: 0,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  category: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  name: { overflowWrap: 'anywhere' },
});

/** Lists the custom functions with help, short names and freezing. Loaded when the user opens it. */
export function FunctionLibrary({ session }: { session: FunctionSession }) {
  const styles = useStyles();
  const { help, isBusy, notice, trouble } = useSyncExternalStore(
    session.subscribe,
    session.current,
  );
  const [search, setSearch] = useState('');
  useEffect(() => {
    void session.load();
  }, [session]);
  const found = help === null ? [] : searchFunctions(help, search);
  return (
    <div className={styles.library}>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      <p role="status" className={styles.notice} hidden={notice === null}>
        {notice}
      </p>
      <Section heading="Insert function">
        <Field label="Search by name or purpose">
          <SearchBox
            className={styles.search}
            value={search}
            onChange={(_event, { value }) => {
              setSearch(value);
            }}
          />
        </Field>
        {help !== null && (
          <p role="status" className={styles.minor}>
            {found.length === 0 ? 'No matches. Try fewer words.' : count(found.length, 'function')}
          </p>
        )}
        <Accordion collapsible>
          {found.map((one) => (
            <AccordionItem key={one.id} value={one.id}>
              <AccordionHeader as="h3" size="small">
                <span className={styles.name}>
                  {one.id} <span className={styles.category}>{one.category}</span>
                </span>
              </AccordionHeader>
              <AccordionPanel>
                <FunctionDetails help={one} session={session} isBusy={isBusy} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </Section>
      {session.namespace !== '' && <ShortNamesSection session={session} isBusy={isBusy} />}
      <FreezeSection session={session} isBusy={isBusy} />
    </div>
  );
}
