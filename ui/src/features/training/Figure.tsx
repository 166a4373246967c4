/** One figure of the line above a list, under its name. */
export function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="train-figure">
      <small>{name}</small>
      <b className="num">{value}</b>
    </div>
  );
}
