-- Notices of endangered targets name the measure; those of the week list every measure, and are told anew.
update notice set text = text || '.SIGNED'
 where text in ('compliance.notice.AT_RATE', 'compliance.notice.OUT_OF_REACH');
delete from notice where text = 'compliance.notice.WEEK';
