import { BarChartOutlined, TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import { Chart } from "./Chart";
import type { ChartData } from "./chart-options";
import { Tip } from "./Tip";

interface Props {
  title: string;
  data: ChartData;
  /** The table behind the chart writes values out in full. */
  full?: (value: number) => string;
  labelTitle: string;
  height?: number;
}

/** A chart with a title that says what it shows, and the table behind it. */
export function ChartCard({ title, data, full, labelTitle, height = 180 }: Props) {
  const t = useT();
  const [table, setTable] = useState(false);
  const toggle = t(table ? "common.showChart" : "common.showTable");
  const write = full ?? data.format;
  return (
    <figure className="card chart-card">
      <figcaption>
        <span>{title}</span>
        <Tip text={toggle}>
          <Button
            type="text"
            size="small"
            aria-label={toggle}
            icon={table ? <BarChartOutlined /> : <TableOutlined />}
            onClick={() => setTable(!table)}
          />
        </Tip>
      </figcaption>
      {table ? (
        <div className="chart-table" style={{ minHeight: height }}>
          <table>
            <thead>
              <tr>
                <th>{labelTitle}</th>
                {data.series.map((one) => (
                  <th key={one.name} className="num">
                    {one.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.labels.map((label, index) => (
                <tr key={label}>
                  <td>{label}</td>
                  {data.series.map((one) => {
                    const value = one.values[index];
                    return (
                      <td key={one.name} className="num">
                        {value === null || value === undefined ? "—" : write(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Chart data={data} height={height} title={title} />
      )}
    </figure>
  );
}
