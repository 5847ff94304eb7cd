// A program as others write it, checked against the types that openapi-typescript makes of the description: it reads an
// edition, and pages through all results of a search and through a list. It prints what it has found.
import createClient from "openapi-fetch";
import type { paths } from "./schema.js";

declare const process: { argv: string[] };
const api = createClient<paths>({ baseUrl: process.argv[2] });

const edition = await api.GET("/api/v1/editions/{date}", { params: { path: { date: "2023-12-28" } } });

async function search(page: number): Promise<string[]> {
  const { data, error } = await api.GET("/api/v1/search", { params: { query: { q: "发展", page, pageSize: 2 } } });
  if (!data) throw new Error(error.detail);
  const found = data.items.map((item) => item.id);
  return data.next ? [...found, ...(await search(page + 1))] : found;
}

async function list(cursor?: string): Promise<string[]> {
  const { data, error } = await api.GET("/api/v1/articles", { params: { query: { limit: 2, cursor } } });
  if (!data) throw new Error(error.detail);
  const found = data.items.map((item) => item.id);
  return data.next ? [...found, ...(await list(new URL(data.next, process.argv[2]).searchParams.get("cursor")!))] : found;
}

const wrong = await api.GET("/api/v1/articles", { params: { query: { limit: 0 } } });

console.log(JSON.stringify({
  edition: edition.data?.articles.map((article) => article.id),
  found: await search(1),
  listed: await list(),
  refused: wrong.error && "parameter" in wrong.error ? wrong.error.parameter : undefined,
}));
