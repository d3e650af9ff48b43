-- The institution whose contribution a file is: what it brought stays readable to it, as its entries do.
alter table attachment add column agency uuid not null;
comment on column attachment.digest is
  'SHA-256 of the sealed bytes: checked without a key, and telling nothing of the content to who knows a copy of it.';
