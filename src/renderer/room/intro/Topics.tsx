import styles from './intro.module.css';

/** Short texts under headings. */
export function Topics({
  topics,
}: {
  topics: readonly (readonly [title: string, body: string])[];
}) {
  return topics.map(([title, body]) => (
    <section key={title} className={styles.topic}>
      <h2>{title}</h2>
      <p>{body}</p>
    </section>
  ));
}
