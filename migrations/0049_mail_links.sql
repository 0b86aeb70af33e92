-- Personal links in mailings are made from the secret of the consultation: nothing about them is kept any more.

alter table campaign_recipient drop column reference;
