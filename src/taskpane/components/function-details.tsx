import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formulaIn, signatureOf, type FunctionHelp } from '../functions/function-help';
import type { FunctionSession } from '../functions/function-session';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  paragraph: { margin: 0 },
  code: { margin: 0, fontFamily: tokens.fontFamilyMonospace },
  list: { margin: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  term: { fontFamily: tokens.fontFamilyMonospace },
  meaning: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
  example: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  button: { flexShrink: 0 },
});

interface Props {
  readonly help: FunctionHelp;
  readonly session: FunctionSession;
  readonly isBusy: boolean;
}

/** The help on one function, with examples to insert into the selected cell. */
export function FunctionDetails({ help, session, isBusy }: Props) {
  const styles = useStyles();
  const { meaning, parameters, formula, source, examples } = help;
  return (
    <div className={styles.details}>
      <p className={styles.code}>{signatureOf(help, session.namespace)}</p>
      <p className={styles.paragraph}>{meaning}</p>
      <dl className={styles.list}>
        {parameters.map(({ name, description, isOptional }) => (
          <div key={name}>
            <dt className={styles.term}>{isOptional ? `${name} (optional)` : name}</dt>
            <dd className={styles.meaning}>{description}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.paragraph}>Formula: {formula}.</p>
      <p className={styles.paragraph}>Source: {source}.</p>
      {examples.map((example) => {
        const text = formulaIn(example.formula, session.namespace);
        return (
          <div key={text} className={styles.example}>
            <span>
              <span className={styles.code}>{text}</span> gives {example.gives}
            </span>
            <Button
              className={styles.button}
              size="small"
              aria-label={`Insert ${text}`}
              disabledFocusable={isBusy}
              onClick={() => void session.insert(text)}
            >
              Insert
            </Button>
          </div>
        );
      })}
    </div>
  );
}
