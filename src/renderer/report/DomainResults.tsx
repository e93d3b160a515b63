import type { DomainResult } from '../../core/report/report.ts';
import { goTo } from '../app/screen.ts';
import { reportText as text } from '../messages/report.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './DomainResults.module.css';

/** Below this many items a bar says little, and the report says so. */
const fewItems = 8;

export interface DomainResultsProps {
  attempt: string;
  domains: readonly DomainResult[];
}

/** A bar per domain, always with its counts, and the way into the review. */
export function DomainResults({ attempt, domains }: DomainResultsProps) {
  return (
    <Card title={text.domains}>
      <p className={styles.intro}>{text.domainsNote}</p>
      <ul role="list">
        {domains.map((domain) => (
          <li key={domain.id} className={styles.domain}>
            <div className={styles.head}>
              <h3 className={styles.title}>{domain.title}</h3>
              <Button
                variant="link"
                size="small"
                aria-label={text.reviewDomainOf(domain.title)}
                onPress={() => goTo({ at: 'review', attempt, domain: domain.id })}
              >
                {text.reviewDomain}
              </Button>
            </div>
            <ProgressBar
              label={domain.title}
              value={domain.points}
              maximum={domain.maximum}
              text={text.domainPoints(domain.points, domain.maximum)}
            />
            <p className={styles.facts}>
              <span className={styles.points}>
                {text.domainPoints(domain.points, domain.maximum)}
              </span>
              <span>{text.domainRight(domain.right, domain.items)}</span>
              {domain.unanswered > 0 && <span>{text.domainUnanswered(domain.unanswered)}</span>}
              <span>{text.domainTime(domain.time)}</span>
              {domain.items < fewItems && <Badge>{text.few}</Badge>}
            </p>
          </li>
        ))}
      </ul>
      {domains.some((domain) => domain.items < fewItems) && (
        <p className={styles.note}>{text.fewNote(fewItems)}</p>
      )}
    </Card>
  );
}
