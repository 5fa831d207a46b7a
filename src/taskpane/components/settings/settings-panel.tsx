import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { SETTING_FIELDS, type SettingField } from '../../../workbook/settings/setting-fields';
import { cellOfSetting, type SettingsOnSheet } from '../../../workbook/settings/settings-on-sheet';
import { shownSetting } from '../../../workbook/settings/typed-setting';
import type { DataReading } from '../../session/data-reading';
import type { RebalanceSession } from '../../session/rebalance-session';
import { Disclosure } from '../disclosure';
import { Section } from '../section';
import { SettingInput } from './setting-input';

const useStyles = makeStyles({
  main: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const main = SETTING_FIELDS.filter(({ isMain }) => isMain);
const others = SETTING_FIELDS.filter(({ isMain }) => !isMain);

interface Props {
  readonly reading: DataReading;
  readonly session: RebalanceSession;
  readonly isBusy: boolean;
}

/** The settings of the plan, as they stand in the workbook's table Settings, and edited there. */
export function SettingsPanel({ reading, session, isBusy }: Props) {
  const styles = useStyles();
  const [settings, setSettings] = useState<SettingsOnSheet | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void session.input.settings(reading).then((found) => {
      if (isCurrent) setSettings(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [reading, session]);
  if (settings === null) return null;
  const input = (field: SettingField, hasHelp: boolean) => (
    <SettingInput
      key={field.name}
      field={field}
      shown={shownSetting(field, cellOfSetting(settings, field))}
      isBusy={isBusy}
      hasHelp={hasHelp}
      onSave={(value) => session.input.saveSetting(settings, field, value)}
    />
  );
  return (
    <Section heading="Settings">
      <div className={styles.main}>{main.map((field) => input(field, false))}</div>
      <Disclosure label="More settings">
        <div className={styles.more}>
          <p className={styles.minor}>
            Kept in the table Settings of this workbook. Empty: the default in grey counts.
          </p>
          {others.map((field) => input(field, true))}
        </div>
      </Disclosure>
    </Section>
  );
}
