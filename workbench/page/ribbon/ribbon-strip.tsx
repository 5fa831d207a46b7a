import { Button, Toolbar, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import type { AddIn, RibbonButton } from '../add-in';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    alignItems: 'stretch',
    padding: `0 ${tokens.spacingHorizontalM}`,
    gap: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    alignSelf: 'center',
    paddingBottom: '2px',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorBrandForeground1}`,
  },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  buttons: { padding: '4px 0 0' },
  button: {
    flexDirection: 'column',
    gap: '2px',
    padding: '4px 10px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minWidth: '64px',
  },
  caption: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly ribbon: AddIn['ribbon'];
  /** The root of the add-in's site, for its icons. */
  readonly site: URL;
  readonly isEnabled: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's group on Excel's ribbon, with the buttons from its manifest. */
export function RibbonStrip({ ribbon, site, isEnabled, onPress }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.strip} aria-label="Ribbon">
      <span className={styles.tab}>{ribbon.tab}</span>
      <div className={styles.group}>
        <Toolbar className={styles.buttons} aria-label={`${ribbon.group} group`}>
          {ribbon.buttons.map((button) => (
            <Tooltip
              key={button.id}
              content={{
                children: (
                  <>
                    <strong>{button.label}</strong>
                    <br />
                    {button.tip}
                  </>
                ),
              }}
              relationship="description"
              withArrow
            >
              <Button
                appearance="subtle"
                className={styles.button}
                disabledFocusable={!isEnabled}
                onClick={() => {
                  onPress(button);
                }}
              >
                <RibbonImage button={button} site={site} />
                {button.label}
              </Button>
            </Tooltip>
          ))}
        </Toolbar>
        <span className={styles.caption} aria-hidden>
          {ribbon.group}
        </span>
      </div>
    </nav>
  );
}

/** 24 CSS pixels high, from the picture for the pixel density of the screen. */
function RibbonImage({ button, site }: { button: RibbonButton; site: URL }) {
  const size = 24;
  const sources = button.icons
    .filter((icon) => icon.size >= size && icon.size % size === 0)
    .map(({ path, ...icon }) => `${new URL(path, site).href} ${String(icon.size / size)}x`);
  return <img alt="" width={size} height={size} srcSet={sources.join(', ')} />;
}
