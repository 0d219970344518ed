<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>messages</name>
    <message>
        <source>A thank-you call is possible too; some like it, most expect an e-mail.</source>
        <comment>advice.thanks_by_phone</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Auch ein Dankesanruf ist möglich; manche mögen ihn, die meisten erwarten eine E-Mail.</translation>
    </message>
    <message>
        <source>Advice differs here: from a few days to two weeks.</source>
        <comment>advice.no_date_differs</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Hier gehen die Ratschläge auseinander: von ein paar Tagen bis zwei Wochen.</translation>
    </message>
    <message>
        <source>Advice differs here: one follow-up in all, two, or three.</source>
        <comment>advice.cap_differs</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Hier gehen die Ratschläge auseinander: ein Follow-up insgesamt, zwei oder drei.</translation>
    </message>
    <message>
        <source>Advice differs here: one public service would ask on the day itself, a university after a week.</source>
        <comment>advice.grace_differs</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Hier gehen die Ratschläge auseinander: Eine Behörde würde am Tag selbst fragen, eine Universität nach einer Woche.</translation>
    </message>
    <message>
        <source>Advice differs here: the Friday after Thanksgiving is a working day, and many firms close on it.</source>
        <comment>advice.friday_counts</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Hier gehen die Ratschläge auseinander: Der Freitag nach Thanksgiving ist ein Arbeitstag, und viele Firmen schließen dann.</translation>
    </message>
    <message>
        <source>Advice differs here: three days after a message, or a week between any two.</source>
        <comment>advice.spacing_differs</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Hier gehen die Ratschläge auseinander: drei Tage nach einer Nachricht, oder eine Woche zwischen je zweien.</translation>
    </message>
    <message>
        <source>An e-mail asks least of them.</source>
        <comment>advice.channel_usual</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Eine E-Mail verlangt am wenigsten.</translation>
    </message>
    <message>
        <source>Asking before the day they named reads as impatience.</source>
        <comment>advice.too_early</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Vor dem genannten Tag zu fragen, wirkt ungeduldig.</translation>
    </message>
    <message>
        <source>By the habits of their country a call is in order after two weeks.</source>
        <comment>advice.channel_habit_phone</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Nach den Gepflogenheiten des Landes ist nach zwei Wochen ein Anruf in Ordnung.</translation>
    </message>
    <message>
        <source>Employers there are advised to give no reasons, so expect little.</source>
        <comment>advice.feedback_seldom</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Arbeitgebern dort wird geraten, keine Gründe zu nennen; erwarten Sie wenig.</translation>
    </message>
    <message>
        <source>Follow-ups so far: {attempts}, and a week of silence since. You have done your part; let it go.</source>
        <comment>advice.cap_over</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Follow-ups bisher: {attempts}, und seither eine Woche Stille. Sie haben das Ihre getan; lassen Sie es gut sein.</translation>
    </message>
    <message>
        <source>Follow-ups so far: {attempts}. At this stage one closing note, in writing, is fine.</source>
        <comment>advice.closing_note</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Follow-ups bisher: {attempts}. In dieser Phase ist ein abschließendes Schreiben in Ordnung.</translation>
    </message>
    <message>
        <source>Follow-ups so far: {attempts}. More would do harm; if nothing comes by {day}, let it go.</source>
        <comment>advice.cap_wait</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Follow-ups bisher: {attempts}. Mehr würde schaden; kommt bis {day} nichts, lassen Sie es gut sein.</translation>
    </message>
    <message>
        <source>Follow-ups so far: {attempts}. One closing note is fine on {day}, nothing before.</source>
        <comment>advice.closing_note_later</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Follow-ups bisher: {attempts}. Ein abschließendes Schreiben ist am {day} in Ordnung, vorher nichts.</translation>
    </message>
    <message>
        <source>Follow-ups so far: {attempts}; still open: {left}.</source>
        <comment>advice.attempts_made</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Follow-ups bisher: {attempts}; noch offen: {left}.</translation>
    </message>
    <message>
        <source>If nobody answers: one voicemail, and an e-mail three working days later.</source>
        <comment>changes_if.no_answer</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Nimmt niemand ab: einmal auf die Mailbox, und drei Arbeitstage später eine E-Mail.</translation>
    </message>
    <message>
        <source>If they contact you, answer within a working day.</source>
        <comment>changes_if.they_contact_you</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Meldet sich die Firma, antworten Sie binnen eines Arbeitstags.</translation>
    </message>
    <message>
        <source>If they invite you to call, call.</source>
        <comment>changes_if.they_invite_call</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Werden Sie zum Anruf eingeladen, rufen Sie an.</translation>
    </message>
    <message>
        <source>If they name a date, that date counts.</source>
        <comment>changes_if.a_date_named</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Wird ein Datum genannt, gilt dieses Datum.</translation>
    </message>
    <message>
        <source>If they would rather have it in writing, write.</source>
        <comment>changes_if.they_prefer_mail</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Ist es dort schriftlich lieber, schreiben Sie.</translation>
    </message>
    <message>
        <source>If you change your mind before you tell them, take it back here.</source>
        <comment>changes_if.change_of_mind</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Überlegen Sie es sich anders, bevor Sie absagen, nehmen Sie es hier zurück.</translation>
    </message>
    <message>
        <source>If you get another offer with a date, tell them.</source>
        <comment>changes_if.another_offer</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Bekommen Sie ein anderes Angebot mit Frist, sagen Sie es.</translation>
    </message>
    <message>
        <source>If you have answered already, mark it done.</source>
        <comment>changes_if.already_answered</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Haben Sie schon geantwortet, markieren Sie es als erledigt.</translation>
    </message>
    <message>
        <source>If you have thanked them already, mark it done.</source>
        <comment>changes_if.already_thanked</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Haben Sie schon gedankt, markieren Sie es als erledigt.</translation>
    </message>
    <message>
        <source>In a small business like theirs a short call is the usual way.</source>
        <comment>advice.channel_small</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>In einem kleinen Betrieb wie diesem ist ein kurzer Anruf der übliche Weg.</translation>
    </message>
    <message>
        <source>In most surveys hiring managers chose e-mail over the phone.</source>
        <comment>advice.many_prefer_mail</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>In den meisten Umfragen zogen Führungskräfte die E-Mail dem Telefon vor.</translation>
    </message>
    <message>
        <source>In writing, which asks less of them.</source>
        <comment>advice.channel_light</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Schriftlich, das verlangt weniger.</translation>
    </message>
    <message>
        <source>Next time, ask at the interview by when you will hear: it shortens the wait.</source>
        <comment>advice.ask_for_date</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Fragen Sie das nächste Mal im Gespräch, bis wann Sie hören: Das verkürzt das Warten.</translation>
    </message>
    <message>
        <source>Nobody has followed up since {interview}. One late e-mail does no harm; a call would be odd.</source>
        <comment>advice.due_late</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Seit dem {interview} hat niemand nachgefasst. Eine späte E-Mail schadet nicht; ein Anruf wäre seltsam.</translation>
    </message>
    <message>
        <source>Nobody has measured whether a call improves the chances.</source>
        <comment>advice.effect_unknown</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Niemand hat gemessen, ob ein Anruf die Chancen verbessert.</translation>
    </message>
    <message>
        <source>Nobody knows what they prefer, and by the habits of their country one writes.</source>
        <comment>advice.channel_habit</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Niemand weiß, was dort lieber ist, und nach den Gepflogenheiten des Landes schreibt man.</translation>
    </message>
    <message>
        <source>Some advisers would ring at this point.</source>
        <comment>advice.some_would_ring</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Manche Ratgeber würden hier anrufen.</translation>
    </message>
    <message>
        <source>That they gave a number is no invitation to use it.</source>
        <comment>advice.number_is_no_invitation</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Dass eine Nummer dasteht, ist keine Einladung, sie zu benutzen.</translation>
    </message>
    <message>
        <source>The agency placed you: ring them today while the talk is fresh, and leave the employer to them.</source>
        <comment>advice.agency</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Die Vermittlung hat Sie vorgestellt: Rufen Sie dort heute an, solange das Gespräch frisch ist, und überlassen Sie ihr die Firma.</translation>
    </message>
    <message>
        <source>The interview is still ahead, on {day}.</source>
        <comment>advice.interview_ahead</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Das Gespräch steht noch bevor, am {day}.</translation>
    </message>
    <message>
        <source>Their process sets the day, their wish the phone.</source>
        <comment>advice.process_sets_the_day</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Den Tag setzt das Verfahren, das Telefon ihr Wunsch.</translation>
    </message>
    <message>
        <source>They are away. Give them time to catch up after their return: ask on {day}.</source>
        <comment>advice.wait_away</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man ist dort abwesend. Lassen Sie nach der Rückkehr Zeit zum Aufholen: Fragen Sie am {day}.</translation>
    </message>
    <message>
        <source>They are back and have had time to catch up.</source>
        <comment>advice.due_back</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man ist zurück und hatte Zeit zum Aufholen.</translation>
    </message>
    <message>
        <source>They asked for no calls.</source>
        <comment>advice.channel_banned</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Anrufe sind nicht erwünscht.</translation>
    </message>
    <message>
        <source>They asked you for something: send it before anything else.</source>
        <comment>advice.owed_asked_info</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man hat Sie um etwas gebeten: Schicken Sie es vor allem anderen.</translation>
    </message>
    <message>
        <source>They asked you not to get in touch; a real deadline is an accepted exception, once and in writing.</source>
        <comment>advice.offer_is_exception</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man bat Sie, sich nicht zu melden; eine echte Frist ist eine anerkannte Ausnahme, einmal und schriftlich.</translation>
    </message>
    <message>
        <source>They asked you not to get in touch; a thank-you asks nothing, so it is fine.</source>
        <comment>advice.thanks_asks_nothing</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man bat Sie, sich nicht zu melden; ein Dank verlangt nichts, also ist er in Ordnung.</translation>
    </message>
    <message>
        <source>They asked you to ring on {call_on}.</source>
        <comment>advice.agreed</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie sollen am {call_on} anrufen.</translation>
    </message>
    <message>
        <source>They asked you to ring on {day}. Not before.</source>
        <comment>advice.agreed_later</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie sollen am {day} anrufen. Nicht vorher.</translation>
    </message>
    <message>
        <source>They fell silent, and you never followed up. One late e-mail does no harm; a call would be odd.</source>
        <comment>advice.ghosted</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es kam nichts mehr, und Sie haben nie nachgefasst. Eine späte E-Mail schadet nicht; ein Anruf wäre seltsam.</translation>
    </message>
    <message>
        <source>They follow a fixed process and gave no date. Working day {count} after {since} is soon enough: {day}.</source>
        <comment>advice.wait_process</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es gibt feste Schritte und kein Datum. Der {count}. Arbeitstag nach dem {since} ist früh genug: {day}.</translation>
    </message>
    <message>
        <source>They follow a fixed process: write to the person named there.</source>
        <comment>advice.channel_process</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es gibt feste Schritte: Schreiben Sie an die dort genannte Person.</translation>
    </message>
    <message>
        <source>They gave no date, and since {interview} enough time has passed to ask.</source>
        <comment>advice.due_no_date</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es wurde kein Datum genannt, und seit dem {interview} ist genug Zeit vergangen, um zu fragen.</translation>
    </message>
    <message>
        <source>They gave no date. Working day {count} after {since} is soon enough to ask: {day}.</source>
        <comment>advice.wait_no_date</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es wurde kein Datum genannt. Der {count}. Arbeitstag nach dem {since} ist früh genug zum Fragen: {day}.</translation>
    </message>
    <message>
        <source>They invited you: answer within a working day.</source>
        <comment>advice.owed_invited</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man hat Sie eingeladen: Antworten Sie binnen eines Arbeitstags.</translation>
    </message>
    <message>
        <source>They know of your other offer and have not answered. Remind them once today; it ends on {deadline}.</source>
        <comment>advice.offer_reminder</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man weiß von Ihrem anderen Angebot und hat nicht geantwortet. Erinnern Sie heute einmal; es endet am {deadline}.</translation>
    </message>
    <message>
        <source>They know of your other offer from a voicemail alone. Put the date, {deadline}, in writing today.</source>
        <comment>advice.offer_in_writing</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Von Ihrem anderen Angebot weiß man nur durch die Mailbox. Schreiben Sie das Datum, {deadline}, heute noch auf.</translation>
    </message>
    <message>
        <source>They know that your other offer ends on {deadline}. One reminder on {day}, and nothing before.</source>
        <comment>advice.offer_reminder_later</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man weiß, dass Ihr anderes Angebot am {deadline} endet. Eine Erinnerung am {day}, und vorher nichts.</translation>
    </message>
    <message>
        <source>They left you a message: call them back.</source>
        <comment>advice.owed_their_voicemail</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man hat Ihnen eine Nachricht hinterlassen: Rufen Sie zurück.</translation>
    </message>
    <message>
        <source>They made the first move themselves, so answering is right whatever was said before.</source>
        <comment>advice.they_reopened</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Den ersten Schritt tat die Firma selbst, also ist Antworten richtig, was auch vorher galt.</translation>
    </message>
    <message>
        <source>They missed the call you had agreed on. Wait ten minutes, ring once, then leave a message and write.</source>
        <comment>advice.no_show</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Die Firma hat das verabredete Telefonat versäumt. Warten Sie zehn Minuten, rufen Sie einmal an, sprechen Sie dann auf die Mailbox und schreiben Sie.</translation>
    </message>
    <message>
        <source>They offered you the job by word, and nothing in writing has come.</source>
        <comment>advice.due_paper</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man hat Ihnen die Stelle mündlich angeboten, und schriftlich kam nichts.</translation>
    </message>
    <message>
        <source>They prefer it in writing.</source>
        <comment>advice.channel_preferred</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Schriftlich ist dort lieber.</translation>
    </message>
    <message>
        <source>They prefer the phone.</source>
        <comment>advice.channel_phone</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Das Telefon ist dort lieber.</translation>
    </message>
    <message>
        <source>They put the role on hold, and about three weeks have passed.</source>
        <comment>advice.due_on_hold</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Die Stelle liegt auf Eis, und etwa drei Wochen sind vergangen.</translation>
    </message>
    <message>
        <source>They put the role on hold. Ask again, in writing, on {day}.</source>
        <comment>advice.wait_on_hold</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Die Stelle liegt auf Eis. Fragen Sie wieder, schriftlich, am {day}.</translation>
    </message>
    <message>
        <source>They rang you: call them back.</source>
        <comment>advice.owed_missed_call</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man hat Sie angerufen: Rufen Sie zurück.</translation>
    </message>
    <message>
        <source>They said no and offered you feedback: take them up on it, with a thank-you first.</source>
        <comment>advice.refused_invited</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es kam eine Absage mit dem Angebot einer Rückmeldung: Nehmen Sie es an, und danken Sie zuerst.</translation>
    </message>
    <message>
        <source>They said no just now. Let a day pass; on {day} one short request for feedback is fine.</source>
        <comment>advice.refused_wait</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Die Absage kam gerade erst. Lassen Sie einen Tag vergehen; am {day} ist eine kurze Bitte um Rückmeldung in Ordnung.</translation>
    </message>
    <message>
        <source>They said no more than two weeks ago; a request for feedback would come too late.</source>
        <comment>advice.refused_long_ago</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Die Absage ist mehr als zwei Wochen her; eine Bitte um Rückmeldung käme zu spät.</translation>
    </message>
    <message>
        <source>They said no, and that they give no feedback. Nothing more is to be done here.</source>
        <comment>advice.refused_no_feedback</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es kam eine Absage, und Rückmeldungen gibt es dort nicht. Hier ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>They said no, and you have asked for feedback once. That is enough.</source>
        <comment>advice.refused_asked</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es kam eine Absage, und Sie haben einmal um Rückmeldung gebeten. Das genügt.</translation>
    </message>
    <message>
        <source>They said no. One short, friendly request for feedback is fine; then let it rest.</source>
        <comment>advice.refused</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es kam eine Absage. Eine kurze, freundliche Bitte um Rückmeldung ist in Ordnung; dann lassen Sie es ruhen.</translation>
    </message>
    <message>
        <source>They said they contact you only if they want to go on, and the role is on hold. Leave it with them.</source>
        <comment>advice.only_if_on_hold</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es hieß, man meldet sich nur, wenn es weitergeht, und die Stelle liegt auf Eis. Lassen Sie es dort.</translation>
    </message>
    <message>
        <source>They said they contact you only if they want to go on. Since {day} their silence is the answer.</source>
        <comment>advice.only_if_over</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es hieß, man meldet sich nur, wenn es weitergeht. Seit {day} ist die Stille die Antwort.</translation>
    </message>
    <message>
        <source>They said they contact you only if they want to go on. Until {day} that is to be respected.</source>
        <comment>advice.only_if</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Es hieß, man meldet sich nur, wenn es weitergeht. Bis {day} gilt es das zu respektieren.</translation>
    </message>
    <message>
        <source>They said you would hear by {promised}, and that day has passed.</source>
        <comment>advice.due_promised_passed</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie sollten bis {promised} hören, und dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>They said you would hear by {promised}. Give them that day and a little room: ask on {day}.</source>
        <comment>advice.wait_promised</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie sollten bis {promised} hören. Lassen Sie diesen Tag und etwas Luft: Fragen Sie am {day}.</translation>
    </message>
    <message>
        <source>They said you would hear by {promised}; since then {days} working days have passed.</source>
        <comment>advice.due_promised</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie sollten bis {promised} hören; seither sind {days} Arbeitstage vergangen.</translation>
    </message>
    <message>
        <source>They sent you an offer: answer it by the date it names.</source>
        <comment>advice.owed_offer_written</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man hat Ihnen ein Angebot geschickt: Antworten Sie bis zum genannten Datum.</translation>
    </message>
    <message>
        <source>They told you that they are still deciding. Ask again on {day}.</source>
        <comment>advice.wait_deciding</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Man hat Ihnen gesagt, dass noch entschieden wird. Fragen Sie wieder am {day}.</translation>
    </message>
    <message>
        <source>They were still deciding when you last heard from them, and a week has passed.</source>
        <comment>advice.due_deciding</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Als Sie zuletzt hörten, wurde noch entschieden, und eine Woche ist vergangen.</translation>
    </message>
    <message>
        <source>This is your first follow-up.</source>
        <comment>advice.first_attempt</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Das ist Ihr erstes Follow-up.</translation>
    </message>
    <message>
        <source>This late in the process one short call is in order.</source>
        <comment>advice.channel_late_stage</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>So spät im Verfahren ist ein kurzer Anruf in Ordnung.</translation>
    </message>
    <message>
        <source>Today belongs to the agency. Send your thank-you tomorrow, {day}.</source>
        <comment>advice.thanks_after_agency</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Heute gehört der Vermittlung. Schicken Sie Ihren Dank morgen, {day}.</translation>
    </message>
    <message>
        <source>Today nobody works there ({name}): {day} is the next working day.</source>
        <comment>advice.moved_holiday</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Heute arbeitet dort niemand ({name}): {day} ist der nächste Arbeitstag.</translation>
    </message>
    <message>
        <source>Today nobody works there: {day} is the next working day.</source>
        <comment>advice.moved_weekend</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Heute arbeitet dort niemand: {day} ist der nächste Arbeitstag.</translation>
    </message>
    <message>
        <source>You asked, and they fell silent. It says nothing about you; let it go.</source>
        <comment>advice.ghosted_over</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie haben gefragt, und es kam nichts mehr. Das sagt nichts über Sie; lassen Sie es gut sein.</translation>
    </message>
    <message>
        <source>You cannot phone, so it goes in writing. Nobody needs a reason for that.</source>
        <comment>advice.channel_cannot</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie können nicht telefonieren, also schriftlich. Einen Grund dafür braucht niemand.</translation>
    </message>
    <message>
        <source>You decided against this job: tell them at once, so that they can go on without you.</source>
        <comment>advice.withdraw</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie haben sich gegen diese Stelle entschieden: Sagen Sie es gleich, damit es dort ohne Sie weitergehen kann.</translation>
    </message>
    <message>
        <source>You have their word. The paper needs a day or two; ask on {day} if it has not come.</source>
        <comment>advice.wait_paper</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie haben die Zusage im Wort. Das Papier braucht ein, zwei Tage; fragen Sie am {day}, wenn es nicht da ist.</translation>
    </message>
    <message>
        <source>You must answer another offer by {deadline}. Tell them that today, as a fact and a question.</source>
        <comment>advice.offer_tell</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie müssen ein anderes Angebot bis {deadline} beantworten. Sagen Sie das heute, als Tatsache und als Frage.</translation>
    </message>
    <message>
        <source>You promised them something: send it before you ask for anything.</source>
        <comment>advice.owed_owe_material</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie haben etwas versprochen: Schicken Sie es, bevor Sie um etwas bitten.</translation>
    </message>
    <message>
        <source>You spoke on {interview}. A short thank-you within a day is kind and asks for nothing.</source>
        <comment>advice.thanks</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie haben am {interview} gesprochen. Ein kurzer Dank binnen eines Tages ist freundlich und verlangt nichts.</translation>
    </message>
    <message>
        <source>You spoke on {interview}. It is late for a thank-you, and still worth sending.</source>
        <comment>advice.thanks_late</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Sie haben am {interview} gesprochen. Für einen Dank ist es spät, und er lohnt sich trotzdem.</translation>
    </message>
    <message>
        <source>Your call was not answered; now it is better to write.</source>
        <comment>advice.channel_after_call</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Ihr Anruf blieb ohne Antwort; jetzt ist Schreiben besser.</translation>
    </message>
    <message>
        <source>Your e-mail was not answered; one call is fine.</source>
        <comment>advice.channel_after_mail</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Ihre E-Mail blieb ohne Antwort; ein Anruf ist in Ordnung.</translation>
    </message>
    <message>
        <source>Your last contact was on {last}. Leave them room until {day}.</source>
        <comment>advice.wait_spacing</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Ihr letzter Kontakt war am {last}. Lassen Sie Raum bis {day}.</translation>
    </message>
    <message>
        <source>Your last contact, on {last}, brought no answer, and they have had room for one.</source>
        <comment>advice.due_unanswered</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>Ihr letzter Kontakt, am {last}, blieb ohne Antwort, und Zeit dafür war.</translation>
    </message>
    <message>
        <source>{on} does not count as a working day ({name}).</source>
        <comment>advice.holiday_between</comment>
        <extracomment>resources/messages/advice.en.toml</extracomment>
        <translation>{on} zählt nicht als Arbeitstag ({name}).</translation>
    </message>
    <message>
        <source> A holiday there ({name}): is that right?</source>
        <comment>understood.holiday</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation> Dort ein Feiertag ({name}): Stimmt das?</translation>
    </message>
    <message>
        <source> A weekend there: is that right?</source>
        <comment>understood.weekend</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation> Dort ist Wochenende: Stimmt das?</translation>
    </message>
    <message>
        <source> Moved to {time}: the clocks jump over {typed} that night.</source>
        <comment>understood.skipped</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation> Verschoben auf {time}: In dieser Nacht springen die Uhren über {typed}.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <comment>zone_rules.more</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <comment>erase.more</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source> {time} comes twice that night: the first is meant.</source>
        <comment>understood.twice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation> {time} gibt es in dieser Nacht zweimal: Das erste ist gemeint.</translation>
    </message>
    <message>
        <source>= until {when}</source>
        <comment>understood.end</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>= bis {when}</translation>
    </message>
    <message>
        <source>= {country}, whose public holidays are not known here</source>
        <comment>home.no_holidays</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>= {country}, dessen Feiertage hier nicht bekannt sind</translation>
    </message>
    <message>
        <source>= {day}</source>
        <comment>understood.day</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>= {day}</translation>
    </message>
    <message>
        <source>= {day}, {time} {zone}</source>
        <comment>understood.moment</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>= {day}, {time} {zone}</translation>
    </message>
    <message>
        <source>= {day}, {time} {zone} ({yours} yours)</source>
        <comment>understood.moment_yours</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>= {day}, {time} {zone} ({yours} bei Ihnen)</translation>
    </message>
    <message>
        <source>= {zone}, {time} now</source>
        <comment>home.zone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>= {zone}, jetzt {time}</translation>
    </message>
    <message>
        <source>= {zone}, {time} now, as this computer has it</source>
        <comment>home.zone_guessed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>= {zone}, jetzt {time}, wie auf diesem Computer</translation>
    </message>
    <message>
        <source>A city, or the zone&apos;s name. Empty: that of this computer.</source>
        <comment>setting.my_zone.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine Stadt oder der Name der Zone. Leer: die dieses Computers.</translation>
    </message>
    <message>
        <source>A follow-up is due</source>
        <comment>note.neutral_title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein Follow-up ist fällig</translation>
    </message>
    <message>
        <source>A holiday there: {name}.</source>
        <comment>move.holiday</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dort ein Feiertag: {name}.</translation>
    </message>
    <message>
        <source>A new date needs the day that they named.</source>
        <comment>refused.new_date</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein neuer Termin braucht den genannten Tag.</translation>
    </message>
    <message>
        <source>A person needs a name, a number or an address.</source>
        <comment>refused.nobody</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine Person braucht einen Namen, eine Nummer oder eine Adresse.</translation>
    </message>
    <message>
        <source>A point can be 300 characters long; this one has {length}.</source>
        <comment>refused.point_long</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein Punkt darf 300 Zeichen lang sein; dieser hat {length}.</translation>
    </message>
    <message>
        <source>A point needs some words.</source>
        <comment>refused.point_empty</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein Punkt braucht ein paar Worte.</translation>
    </message>
    <message>
        <source>A public service there tells people to call: a day after the promised one, or after two weeks where no date was named.</source>
        <comment>setting.habits.CA.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine Behörde dort rät zum Anruf: einen Tag nach dem zugesagten, oder nach zwei Wochen, wo kein Datum genannt wurde.</translation>
    </message>
    <message>
        <source>A reminder that nobody answers comes back</source>
        <comment>setting.comes_back.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine unbeantwortete Erinnerung kommt wieder</translation>
    </message>
    <message>
        <source>A test should have appeared {way}. Did you see it?</source>
        <comment>trial.sent</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein Test sollte {way} erschienen sein. Haben Sie ihn gesehen?</translation>
    </message>
    <message>
        <source>A test stands at the top of this window. Did you see it?</source>
        <comment>trial.sent_here</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein Test steht oben in diesem Fenster. Haben Sie ihn gesehen?</translation>
    </message>
    <message>
        <source>A week, say most; some would write every week until an answer comes, which we do not advise.</source>
        <comment>setting.advice.spacing.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine Woche, sagen die meisten; manche schrieben jede Woche bis zur Antwort, wovon wir abraten.</translation>
    </message>
    <message>
        <source>A weekend there.</source>
        <comment>move.weekend</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dort ist Wochenende.</translation>
    </message>
    <message>
        <source>A year like that is out of reach.</source>
        <comment>refused.out_of_range</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>So ein Jahr ist außer Reichweite.</translation>
    </message>
    <message>
        <source>About you</source>
        <comment>setting.group.you</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Über Sie</translation>
    </message>
    <message>
        <source>Add it, as in “{text} 9:30”.</source>
        <comment>refused.no_hour_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ergänzen Sie sie, wie in „{text} 9:30“.</translation>
    </message>
    <message>
        <source>Add people to your applications first.</source>
        <comment>export.nobody_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Fügen Sie Ihren Bewerbungen zuerst Personen hinzu.</translation>
    </message>
    <message>
        <source>Add them to it first.</source>
        <comment>refused.stranger_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Fügen Sie sie zuerst hinzu.</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>history_kind.capture</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Added from a table: {stage}</source>
        <comment>history.row_added</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Aus einer Tabelle eingetragen: {stage}</translation>
    </message>
    <message>
        <source>Added: {stage}, {at}</source>
        <comment>history.added</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eingetragen: {stage}, {at}</translation>
    </message>
    <message>
        <source>After a final interview</source>
        <comment>setting.advice.no_date.final.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach der letzten Runde</translation>
    </message>
    <message>
        <source>After a panel or a day on site</source>
        <comment>setting.advice.no_date.panel.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach einem Panel oder einem Tag vor Ort</translation>
    </message>
    <message>
        <source>After a phone screen</source>
        <comment>setting.advice.no_date.phone_screen.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach einem Telefoninterview</translation>
    </message>
    <message>
        <source>After a promised date</source>
        <comment>setting.group.promise</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach einem zugesagten Datum</translation>
    </message>
    <message>
        <source>After a task or a technical interview</source>
        <comment>setting.advice.no_date.assessment.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach einer Aufgabe oder einem Fachgespräch</translation>
    </message>
    <message>
        <source>After an application</source>
        <comment>setting.advice.no_date.applied.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach einer Bewerbung</translation>
    </message>
    <message>
        <source>After an interview with the hiring manager</source>
        <comment>setting.advice.no_date.hiring_manager.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach einem Gespräch mit der Führungskraft</translation>
    </message>
    <message>
        <source>After they rang your referees</source>
        <comment>setting.advice.no_date.reference.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nachdem Ihre Referenzen angerufen wurden</translation>
    </message>
    <message>
        <source>After this</source>
        <comment>table.next</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Afternoon from</source>
        <comment>setting.advice.hours.afternoon_from.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nachmittags ab</translation>
    </message>
    <message>
        <source>Afternoon until</source>
        <comment>setting.advice.hours.afternoon_until.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nachmittags bis</translation>
    </message>
    <message>
        <source>All stages</source>
        <comment>insights.all_stages</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Alle Phasen</translation>
    </message>
    <message numerus="yes">
        <source>Also in {count} other applications ({companies}): what you change here counts there too.</source>
        <comment>edit.shared</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Auch bei {companies}: Was Sie hier ändern, gilt auch dort.</numerusform>
            <numerusform>Auch in {count} anderen Bewerbungen ({companies}): Was Sie hier ändern, gilt auch dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>An absence needs the day of their return.</source>
        <comment>refused.away</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine Abwesenheit braucht den Tag der Rückkehr.</translation>
    </message>
    <message>
        <source>Another open application bears these names already: {name}.</source>
        <comment>refused.twin</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine andere offene Bewerbung heißt schon so: {name}.</translation>
    </message>
    <message>
        <source>Answer them</source>
        <comment>verb.ANSWER_THEM</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer them today</source>
        <comment>title.answer_today</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute antworten</translation>
    </message>
    <message>
        <source>Answer to them</source>
        <comment>lane.answer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antwort an sie</translation>
    </message>
    <message>
        <source>Answer {company}</source>
        <comment>note.answer_nobody</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company} antworten</translation>
    </message>
    <message>
        <source>Answer {name}, {company}</source>
        <comment>note.answer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} antworten, {company}</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>stage_long.applied</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>Application {number}</source>
        <comment>row.neutral</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Bewerbung {number}</translation>
    </message>
    <message>
        <source>Applied</source>
        <comment>stage.applied</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Beworben</translation>
    </message>
    <message>
        <source>Appointment</source>
        <comment>phone.neutral_interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Termin</translation>
    </message>
    <message>
        <source>As the voicemail and the e-mail say it.</source>
        <comment>setting.my_name.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wie ihn Mailbox-Text und E-Mail nennen.</translation>
    </message>
    <message>
        <source>At which hour on {day}?</source>
        <comment>refused.no_hour</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Um welche Uhrzeit am {day}?</translation>
    </message>
    <message>
        <source>Attempts so far</source>
        <comment>table.attempts</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Versuche bisher</translation>
    </message>
    <message>
        <source>Back to the advice</source>
        <comment>history.follow_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zurück zur Empfehlung</translation>
    </message>
    <message>
        <source>Better channel</source>
        <comment>table.channel</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Besserer Weg</translation>
    </message>
    <message>
        <source>By then the advice would be to {verb}.</source>
        <comment>move.channel</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Bis dahin hieße die Empfehlung: {verb}.</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>verb.CALL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>contact.phone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call today</source>
        <comment>title.call_now</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute anrufen</translation>
    </message>
    <message>
        <source>Call today, before {time}</source>
        <comment>title.call_before</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute anrufen, vor {time}</translation>
    </message>
    <message>
        <source>Call today, {time}</source>
        <comment>title.call_at</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute anrufen, {time}</translation>
    </message>
    <message>
        <source>Call {company}</source>
        <comment>note.call_nobody</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company} anrufen</translation>
    </message>
    <message>
        <source>Call {name}, {company}</source>
        <comment>note.call</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} anrufen, {company}</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>insights.column.calls</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Calls a week</source>
        <comment>insights.calls.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anrufe in der Woche</translation>
    </message>
    <message>
        <source>Came this far</source>
        <comment>insights.column.came</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>So weit gekommen</translation>
    </message>
    <message>
        <source>Canada</source>
        <comment>setting.habits.CA.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <comment>history_kind.edited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen geändert</translation>
    </message>
    <message>
        <source>Changed by you: {interview}</source>
        <comment>history.interview_edited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen geändert: {interview}</translation>
    </message>
    <message>
        <source>Check that the address is the one for CalDAV; it is tried again by itself.</source>
        <comment>phone.trouble.odd_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Prüfen Sie, ob die Adresse die für CalDAV ist; es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Check the address, and the date of this computer; where you run the server yourself, renew its certificate.</source>
        <comment>phone.trouble.certificate_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Prüfen Sie die Adresse und das Datum dieses Computers; betreiben Sie den Server selbst, erneuern Sie sein Zertifikat.</translation>
    </message>
    <message>
        <source>Choose a calendar of your own that you may write.</source>
        <comment>phone.trouble.forbidden_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wählen Sie einen eigenen Kalender, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <comment>refused.passed_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wählen Sie eine spätere Zeit.</translation>
    </message>
    <message>
        <source>Clocks were changed by law since this was planned; the time of day was kept: {named}{more}.</source>
        <comment>zone_rules.moved</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Seit der Planung wurden Uhren per Gesetz umgestellt; die Tageszeit blieb: {named}{more}.</translation>
    </message>
    <message>
        <source>Clocks were changed by law; it is {to} now</source>
        <comment>history.zone_rules</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Uhren wurden per Gesetz umgestellt; jetzt ist es {to}</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>next.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Closed and opened</source>
        <comment>history_kind.closing</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Abgeschlossen und geöffnet</translation>
    </message>
    <message>
        <source>Closed: {closing}</source>
        <comment>title.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Abgeschlossen: {closing}</translation>
    </message>
    <message>
        <source>Closed: {closing}</source>
        <comment>history.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Abgeschlossen: {closing}</translation>
    </message>
    <message>
        <source>Closed: {closing}, {day}</source>
        <comment>edit.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Abgeschlossen: {closing}, {day}</translation>
    </message>
    <message>
        <source>Colours</source>
        <comment>setting.theme.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Coming</source>
        <comment>reminder.group.coming</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Kommt noch</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>log.column.company</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>waiting.contact</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>history_kind.contact</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contacts made and received</source>
        <comment>log.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Kontakte hin und her</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <comment>setting.language.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Cues to read at a glance, or the words in full.</source>
        <comment>setting.sheet_words.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Stichworte für einen Blick, oder den vollen Wortlaut.</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>log.column.date</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Defined process</source>
        <comment>table.process</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Feste Schritte</translation>
    </message>
    <message>
        <source>Deleted by you: {interview}</source>
        <comment>history.interview_removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen gelöscht: {interview}</translation>
    </message>
    <message>
        <source>Deleted by you: {was}</source>
        <comment>history.attempt_removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen gelöscht: {was}</translation>
    </message>
    <message>
        <source>Deleted by you: {was}</source>
        <comment>history.news_removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen gelöscht: {was}</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <comment>setting.language.de</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <comment>setting.points_language.de</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Discreet</source>
        <comment>setting.discreet.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Diskret</translation>
    </message>
    <message>
        <source>Do not call</source>
        <comment>verb.DO_NOT_CALL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Do not call</source>
        <comment>row.do_not_call</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Do not call</source>
        <comment>title.do_not_call</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>note.action_done</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <comment>toast.redone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <comment>history.redone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Drop the reminder</source>
        <comment>phone.answers.drop</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerung streichen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>verb.EMAIL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>contact.email</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail them today</source>
        <comment>title.email_today</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute eine E-Mail schreiben</translation>
    </message>
    <message>
        <source>E-mail {ordinal}</source>
        <comment>mark.sent</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>E-Mail am {ordinal}</translation>
    </message>
    <message>
        <source>Each bar: the applications that came this far or farther. Between two: the working days since the step before.</source>
        <comment>insights.way.lead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Jeder Balken: die Bewerbungen, die so weit oder weiter kamen. Dazwischen: die Arbeitstage seit dem Schritt davor.</translation>
    </message>
    <message>
        <source>End do-not-disturb on the desktop and test again.</source>
        <comment>trial.resting_step</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Beenden Sie „Nicht stören“ auf dem Desktop und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>End the name with {endings}.</source>
        <comment>export.refused_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Name muss auf {endings} enden.</translation>
    </message>
    <message>
        <source>Ended in the last days</source>
        <comment>reminder.group.ended</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In den letzten Tagen beendet</translation>
    </message>
    <message>
        <source>English</source>
        <comment>setting.language.en</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>English</source>
        <comment>setting.points_language.en</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter it in the settings.</source>
        <comment>phone.trouble.no_password_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Enter the password again; most providers want an app-specific one, made in the account&apos;s settings there.</source>
        <comment>phone.trouble.password_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Geben Sie das Passwort noch einmal ein; die meisten Anbieter möchten ein App-Passwort aus den Kontoeinstellungen dort.</translation>
    </message>
    <message>
        <source>Enter the password in the settings; it is kept until the program ends.</source>
        <comment>phone.trouble.keyring_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Geben Sie das Passwort in den Einstellungen ein; es gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <comment>erase.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Exchange the two days.</source>
        <comment>log.backwards_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Tauschen Sie die beiden Tage.</translation>
    </message>
    <message>
        <source>Exit card filled in</source>
        <comment>history.exit_card</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Rückblick ausgefüllt</translation>
    </message>
    <message>
        <source>Exit cards</source>
        <comment>history_kind.exit_card</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Rückblicke</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>stage.final</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Letzte Runde</translation>
    </message>
    <message>
        <source>Final interview</source>
        <comment>stage_long.final</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Letzte Gesprächsrunde</translation>
    </message>
    <message>
        <source>Five to ten days.</source>
        <comment>setting.advice.no_date.final.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Fünf bis zehn Tage.</translation>
    </message>
    <message>
        <source>Five to ten days; an offer often comes within three.</source>
        <comment>setting.advice.no_date.reference.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Fünf bis zehn Tage; ein Angebot kommt oft binnen drei.</translation>
    </message>
    <message>
        <source>Five to ten days; committees may need four weeks.</source>
        <comment>setting.advice.no_date.panel.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Fünf bis zehn Tage; Gremien brauchen manchmal vier Wochen.</translation>
    </message>
    <message>
        <source>Follow-Up</source>
        <comment>phone.new_calendar</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Follow-Up</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <comment>phone.neutral_follow_up</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <comment>history.done</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Follow-up erledigt</translation>
    </message>
    <message>
        <source>Follow-up dropped</source>
        <comment>history.cancelled</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Follow-up gestrichen</translation>
    </message>
    <message>
        <source>Follow-ups are not put into a calendar of your phone.</source>
        <comment>phone.off</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Follow-ups kommen nicht in einen Kalender Ihres Telefons.</translation>
    </message>
    <message>
        <source>Follow-ups in all</source>
        <comment>setting.advice.cap.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Follow-ups insgesamt</translation>
    </message>
    <message>
        <source>For the paper after an offer by word</source>
        <comment>setting.advice.no_date.offer.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Für das Papier nach einem mündlichen Angebot</translation>
    </message>
    <message>
        <source>From them</source>
        <comment>log.theirs</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von der Firma</translation>
    </message>
    <message>
        <source>From three days to two weeks.</source>
        <comment>setting.advice.no_date.phone_screen.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von drei Tagen bis zwei Wochen.</translation>
    </message>
    <message>
        <source>Germany and Austria</source>
        <comment>setting.habits.DE.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Deutschland und Österreich</translation>
    </message>
    <message>
        <source>Give one of them another role.</source>
        <comment>refused.twin_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Geben Sie einer davon eine andere Stelle.</translation>
    </message>
    <message>
        <source>Habits of a country</source>
        <comment>setting.group.habits</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gepflogenheiten eines Landes</translation>
    </message>
    <message>
        <source>Habits: {country}</source>
        <comment>habits.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gepflogenheiten: {country}</translation>
    </message>
    <message>
        <source>Hiring manager</source>
        <comment>stage.hiring_manager</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Führungskraft</translation>
    </message>
    <message>
        <source>Hiring manager interview</source>
        <comment>stage_long.hiring_manager</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräch mit der Führungskraft</translation>
    </message>
    <message>
        <source>Hours for a call, by their clock</source>
        <comment>setting.group.hours</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anrufzeiten, nach der Uhr dort</translation>
    </message>
    <message>
        <source>How far applications came</source>
        <comment>insights.way.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wie weit Bewerbungen kamen</translation>
    </message>
    <message>
        <source>How long their answers took</source>
        <comment>insights.waits.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wie lange Antworten brauchten</translation>
    </message>
    <message>
        <source>How often</source>
        <comment>setting.group.often</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>How was it? {stage} with {company}</source>
        <comment>exit.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wie war es? {stage} bei {company}</translation>
    </message>
    <message>
        <source>I saw it</source>
        <comment>note.action_seen</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>If you trust it, enter its address instead.</source>
        <comment>phone.trouble.redirected_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wenn Sie ihm trauen, geben Sie stattdessen dessen Adresse ein.</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <comment>note.action_snooze</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <comment>later.1_hour</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <comment>later.10_minutes</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In 10 Minuten</translation>
    </message>
    <message>
        <source>In step with the calendar “{calendar}” since {when}. Entries there: {count}.</source>
        <comment>phone.in_step</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Im Gleichstand mit dem Kalender „{calendar}“ seit {when}. Einträge dort: {count}.</translation>
    </message>
    <message>
        <source>In their calling hours, and never in your quiet ones.</source>
        <comment>setting.comes_back.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In den Anrufzeiten dort und nie in Ihrer Ruhezeit.</translation>
    </message>
    <message>
        <source>In which country do they work? Without it only weekends are left out.</source>
        <comment>asked.country</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In welchem Land arbeitet die Firma? Ohne das werden nur Wochenenden ausgelassen.</translation>
    </message>
    <message>
        <source>In writing where nobody knows what they prefer, and one reminder in all. Feedback calls are usual in councils and hospitals, if they invite you.</source>
        <comment>setting.habits.GB.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Schriftlich, wo niemand weiß, was sie vorziehen, und eine Erinnerung insgesamt. Anrufe mit Rückmeldung sind in Ämtern und Krankenhäusern üblich, wenn man Sie einlädt.</translation>
    </message>
    <message>
        <source>In writing where nobody knows what they prefer; most organisations take no calls and few reminders.</source>
        <comment>setting.habits.IN.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Schriftlich, wo niemand weiß, was sie vorziehen; die meisten Organisationen mögen keine Anrufe und wenig Erinnerungen.</translation>
    </message>
    <message>
        <source>In your phone&apos;s calendar an entry of this program belongs to nothing here, on {when}.</source>
        <comment>phone.left_over_one</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In Ihrem Telefonkalender gehört ein Eintrag dieses Programms zu nichts hier, am {when}.</translation>
    </message>
    <message>
        <source>In your phone&apos;s calendar {count} entries of this program belong to nothing here, the first on {when}.</source>
        <comment>phone.left_over</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In Ihrem Telefonkalender gehören {count} Einträge dieses Programms zu nichts hier, der erste am {when}.</translation>
    </message>
    <message>
        <source>India</source>
        <comment>setting.habits.IN.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Insights</source>
        <comment>insights.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Insights written to {name}</source>
        <comment>insights.written</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Einblicke in {name} geschrieben</translation>
    </message>
    <message>
        <source>Install the extra [sync], as the README says, and start the program again.</source>
        <comment>phone.trouble.not_installed_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Installieren Sie den Zusatz [sync], wie in der README steht, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Interview cancelled by them</source>
        <comment>history.interview_cancelled</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräch von der Firma abgesagt</translation>
    </message>
    <message>
        <source>Interview changed by an update of the invitation</source>
        <comment>history.updated</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräch durch eine neue Fassung der Einladung geändert</translation>
    </message>
    <message>
        <source>Interview {day}</source>
        <comment>row.interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräch {day}</translation>
    </message>
    <message>
        <source>Interviews</source>
        <comment>history_kind.interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Is it “{stage}”? That was guessed.</source>
        <comment>asked.stage</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ist es „{stage}“? Das wurde geraten.</translation>
    </message>
    <message>
        <source>Is the year right?</source>
        <comment>refused.far_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Stimmt das Jahr?</translation>
    </message>
    <message>
        <source>Is this the moved interview ({was})? Unless you say so it is added as another one.</source>
        <comment>asked.moved</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ist das das verlegte Gespräch ({was})? Wenn Sie nichts anderes sagen, kommt es als weiteres hinzu.</translation>
    </message>
    <message>
        <source>Is “{company}” the company? It was guessed from {source}.</source>
        <comment>asked.company</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ist „{company}“ die Firma? Sie wurde aus {source} geraten.</translation>
    </message>
    <message>
        <source>It is done</source>
        <comment>phone.answers.done</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es ist erledigt</translation>
    </message>
    <message>
        <source>It is no public holiday, but many firms close on it.</source>
        <comment>setting.advice.thanksgiving_friday.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Er ist kein Feiertag, aber viele Firmen schließen dann.</translation>
    </message>
    <message>
        <source>It is the only one here: change or cancel it instead.</source>
        <comment>refused.only_interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es ist das einzige hier: Ändern Sie es stattdessen, oder sagen Sie es ab.</translation>
    </message>
    <message>
        <source>It is tried again by itself; nothing is lost meanwhile.</source>
        <comment>phone.trouble.unreachable_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es wird von selbst wieder versucht; inzwischen geht nichts verloren.</translation>
    </message>
    <message>
        <source>It may have come up on another screen, or only in the list of notifications.</source>
        <comment>trial.elsewhere</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Vielleicht kam er auf einem anderen Bildschirm, oder nur in der Liste der Benachrichtigungen.</translation>
    </message>
    <message>
        <source>It works: reminders appear {way}.</source>
        <comment>trial.seen</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es klappt: Erinnerungen erscheinen {way}.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <comment>refused.ends_before</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es würde enden, bevor es beginnt.</translation>
    </message>
    <message>
        <source>Its exit card goes with it.</source>
        <comment>edit.removal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Rückblick darauf geht mit.</translation>
    </message>
    <message>
        <source>Its interviews, notes, answers, contacts made and reminders go, and the people who belong to nothing else. This cannot be undone. One that is over need not be erased: it stays among the closed ones.</source>
        <comment>erase.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräche, Notizen, Antworten, Kontakte und Erinnerungen gehen mit, und die Personen, die sonst nirgends dazugehören. Das lässt sich nicht zurücknehmen. Eine Bewerbung, die vorbei ist, müssen Sie nicht löschen: Sie bleibt unter den abgeschlossenen.</translation>
    </message>
    <message>
        <source>Its public holidays are your own. A name or two letters, like DE; empty: the country of your time zone.</source>
        <comment>setting.my_country.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Seine Feiertage sind Ihre eigenen. Ein Name oder zwei Buchstaben wie DE; leer: das Land Ihrer Zeitzone.</translation>
    </message>
    <message>
        <source>Japan</source>
        <comment>setting.habits.JP.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>setting.language.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last contact {when}: {outcome}</source>
        <comment>find.last</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Letzter Kontakt {when}: {outcome}</translation>
    </message>
    <message>
        <source>Last contact {when}: {outcome}. {note}</source>
        <comment>find.last_note</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Letzter Kontakt {when}: {outcome}. {note}</translation>
    </message>
    <message>
        <source>Last month</source>
        <comment>log.last_month</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <comment>log.last_days</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Letzte {count} Tage</translation>
    </message>
    <message>
        <source>Late after</source>
        <comment>days.latest</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Spät nach</translation>
    </message>
    <message>
        <source>Late: we suggest it by {day}.</source>
        <comment>move.after</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Spät: Wir schlagen es bis {day} vor.</translation>
    </message>
    <message>
        <source>Late: {why}</source>
        <comment>move.MOVE_ON</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Spät: {why}</translation>
    </message>
    <message>
        <source>Leave it out there</source>
        <comment>phone.answers.leave_out</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dort weglassen</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <comment>phone.answers.leave</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Left alone</source>
        <comment>row.left_alone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ruhen gelassen</translation>
    </message>
    <message>
        <source>Left alone, as you decided</source>
        <comment>title.left_alone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ruhen gelassen, wie Sie entschieden haben</translation>
    </message>
    <message>
        <source>Let go</source>
        <comment>closing.let_go</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gut sein lassen</translation>
    </message>
    <message>
        <source>Let it go</source>
        <comment>verb.MOVE_ON</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gut sein lassen</translation>
    </message>
    <message>
        <source>Let it go?</source>
        <comment>row.move_on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gut sein lassen?</translation>
    </message>
    <message>
        <source>Let this one go</source>
        <comment>title.move_on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Diese gut sein lassen</translation>
    </message>
    <message>
        <source>Light and dark as the system has it, or always the same.</source>
        <comment>setting.theme.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Hell und dunkel wie im System, oder immer gleich.</translation>
    </message>
    <message>
        <source>Look at the day and the month again.</source>
        <comment>refused.no_such_day_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sehen Sie noch einmal auf Tag und Monat.</translation>
    </message>
    <message>
        <source>Look at the list yourself; if this does not go away, quit the program and start it again.</source>
        <comment>absence.unchecked_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sehen Sie selbst in die Liste; vergeht das nicht, beenden Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Look in the desktop&apos;s settings whether notifications of Follow-Up Desktop are allowed to pop up.</source>
        <comment>trial.allowed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sehen Sie in den Einstellungen des Desktops nach, ob Benachrichtigungen von Follow-Up Desktop aufklappen dürfen.</translation>
    </message>
    <message>
        <source>Make room there; it is tried again by itself.</source>
        <comment>phone.trouble.full_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Schaffen Sie dort Platz; es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Makes this program known to your desktop, by three small files in your own data folder. On GNOME its notifications then stay when you quit, and a click on one starts the program on that call sheet. Switched off, the files are removed.</source>
        <comment>setting.open_from_notifications.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Macht dieses Programm Ihrem Desktop bekannt, durch drei kleine Dateien in Ihrem eigenen Datenordner. Unter GNOME bleiben seine Benachrichtigungen dann beim Beenden stehen, und ein Klick darauf startet das Programm mit diesem Leitfaden. Ausgeschaltet werden die Dateien entfernt.</translation>
    </message>
    <message>
        <source>Marked as cancelled by you: {interview}</source>
        <comment>history.interview_called_off</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen als abgesagt vermerkt: {interview}</translation>
    </message>
    <message>
        <source>Meanwhile reminders stand at the top of this window, so leave it open.</source>
        <comment>trial.above</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Bis dahin stehen Erinnerungen oben in diesem Fenster, lassen Sie es also offen.</translation>
    </message>
    <message>
        <source>Median days</source>
        <comment>insights.column.median</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Median in Tagen</translation>
    </message>
    <message>
        <source>Morning from</source>
        <comment>setting.advice.hours.morning_from.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Vormittags ab</translation>
    </message>
    <message>
        <source>Morning until</source>
        <comment>setting.advice.hours.morning_until.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Vormittags bis</translation>
    </message>
    <message>
        <source>Most hiring managers who were asked say one to three weeks.</source>
        <comment>setting.advice.no_date.applied.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die meisten befragten Führungskräfte sagen: ein bis drei Wochen.</translation>
    </message>
    <message>
        <source>Move it here too</source>
        <comment>phone.answers.move_here</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Hier auch verlegen</translation>
    </message>
    <message>
        <source>Moved and put off</source>
        <comment>history_kind.moved</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Verlegt und verschoben</translation>
    </message>
    <message>
        <source>Moved by you to {to}</source>
        <comment>history.moved</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen verlegt auf {to}</translation>
    </message>
    <message>
        <source>Name the day on which it happened.</source>
        <comment>refused.ahead_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nennen Sie den Tag, an dem es geschah.</translation>
    </message>
    <message>
        <source>Names are left out of notifications and hidden in the window. F9 switches it at any time, L looks through it.</source>
        <comment>setting.discreet.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Namen fehlen in Benachrichtigungen und sind im Fenster verborgen. F9 schaltet es jederzeit um, L sieht hindurch.</translation>
    </message>
    <message>
        <source>Next business morning</source>
        <comment>later.next_morning</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nächster Arbeitsmorgen dort</translation>
    </message>
    <message>
        <source>Next step</source>
        <comment>log.column.next</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <comment>find.next</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Weiter: {step}</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>stage.ghosted</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>stage_long.ghosted</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No answer {ordinal}</source>
        <comment>mark.no_answer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Keine Antwort am {ordinal}</translation>
    </message>
    <message>
        <source>No contact is welcome from {first} to {last}</source>
        <comment>lane.unwelcome</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von {first} bis {last} ist kein Kontakt erwünscht</translation>
    </message>
    <message>
        <source>No contact is welcome then: {why}</source>
        <comment>move.DO_NOT_CALL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dann ist kein Kontakt erwünscht: {why}</translation>
    </message>
    <message>
        <source>No contact: they will come to you</source>
        <comment>next.none_do_not_call</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Kein Kontakt: Die Firma meldet sich</translation>
    </message>
    <message>
        <source>No country by that name.</source>
        <comment>home.country_unknown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Kein Land dieses Namens.</translation>
    </message>
    <message>
        <source>No time zone by that name.</source>
        <comment>home.zone_unknown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Keine Zeitzone dieses Namens.</translation>
    </message>
    <message>
        <source>Nobody likes to be rung in the first hour of the day. The sources disagree on the rest, and on the weekday altogether.</source>
        <comment>setting.advice.hours.morning_from.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In der ersten Stunde des Tages wird niemand gern angerufen. Im Übrigen sind die Quellen uneins, und beim Wochentag ganz.</translation>
    </message>
    <message>
        <source>Not known. Name it, and nothing rings on its public holidays.</source>
        <comment>home.no_country</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nicht bekannt. Nennen Sie es, dann klingelt an seinen Feiertagen nichts.</translation>
    </message>
    <message>
        <source>Not understood yet.</source>
        <comment>refused.not_understood</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Noch nicht verstanden.</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>log.column.note</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing more: let this one go</source>
        <comment>next.none_move_on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nichts mehr: gut sein lassen</translation>
    </message>
    <message>
        <source>Nothing of the kind yet; from {enough} on this says something.</source>
        <comment>insights.nothing</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Davon gibt es noch nichts; ab {enough} lässt sich etwas sagen.</translation>
    </message>
    <message>
        <source>Nothing rings in them, except what you chose by the minute.</source>
        <comment>setting.quiet_hours.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Darin klingelt nichts, außer was Sie auf die Minute gewählt haben.</translation>
    </message>
    <message>
        <source>Nothing to do before {day}</source>
        <comment>next.none_wait</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Vor {day} ist nichts zu tun</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <comment>together.nothing</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <comment>setting.group.notify</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Notifications open the program after it was quit</source>
        <comment>setting.open_from_notifications.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Benachrichtigungen öffnen das Programm, auch wenn es beendet ist</translation>
    </message>
    <message>
        <source>Of each application sent and each interview held, by its kind.</source>
        <comment>insights.replies.lead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Aus jeder Bewerbung und jedem geführten Gespräch, nach der Phase.</translation>
    </message>
    <message>
        <source>Offer</source>
        <comment>stage.offer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Offer</source>
        <comment>stage_long.offer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Offer accepted</source>
        <comment>closing.offer_accepted</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Angebot angenommen</translation>
    </message>
    <message>
        <source>Offer {ordinal}</source>
        <comment>mark.offer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Angebot am {ordinal}</translation>
    </message>
    <message>
        <source>On Linux a notification daemon helps, such as xfce4-notifyd or dunst; once it runs it is used by itself.</source>
        <comment>trial.install</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Unter Linux hilft ein Benachrichtigungsdienst wie xfce4-notifyd oder dunst; sobald er läuft, wird er von selbst benutzt.</translation>
    </message>
    <message>
        <source>On your phone {what} was deleted, and here it stands at {here} now.</source>
        <comment>phone.deleted_both</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf Ihrem Telefon gelöscht, und hier steht jetzt {here}: {what}.</translation>
    </message>
    <message>
        <source>On your phone {what} was deleted.</source>
        <comment>phone.deleted</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf Ihrem Telefon gelöscht: {what}.</translation>
    </message>
    <message>
        <source>On your phone {what} was moved to {when}, and here it stands at {here} now.</source>
        <comment>phone.moved_both</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf Ihrem Telefon verlegt auf {when}, und hier steht jetzt {here}: {what}.</translation>
    </message>
    <message>
        <source>On your phone {what} was moved to {when}.</source>
        <comment>phone.moved</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf Ihrem Telefon verlegt auf {when}: {what}.</translation>
    </message>
    <message>
        <source>One camp says a week, another two; we stand between them.</source>
        <comment>setting.advice.no_date.hiring_manager.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die einen sagen eine Woche, die anderen zwei; wir stehen dazwischen.</translation>
    </message>
    <message>
        <source>One or two days, say some; a week while papers are drawn up, say others.</source>
        <comment>setting.advice.no_date.offer.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein, zwei Tage, sagen manche; eine Woche, bis die Papiere fertig sind, sagen andere.</translation>
    </message>
    <message>
        <source>One public service would ask on the day itself, many advisers after one or two days, some universities after a week.</source>
        <comment>setting.advice.grace.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eine Behörde würde am Tag selbst fragen, viele Ratgeber nach ein, zwei Tagen, manche Universitäten nach einer Woche.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>edit.open</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open Follow-Up Desktop to see which.</source>
        <comment>note.neutral_body</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Öffnen Sie Follow-Up Desktop, um zu sehen welches.</translation>
    </message>
    <message>
        <source>Open it again first.</source>
        <comment>refused.closed_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Öffnen Sie sie zuerst wieder.</translation>
    </message>
    <message>
        <source>Open the application again</source>
        <comment>reminder.back.reopen</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Bewerbung wieder öffnen</translation>
    </message>
    <message>
        <source>Opened again</source>
        <comment>history.reopened</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>history_kind.other</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>log.column.outcome</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Panel</source>
        <comment>stage.panel</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Panel interview</source>
        <comment>stage_long.panel</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Panelgespräch</translation>
    </message>
    <message>
        <source>Phone screen</source>
        <comment>stage.phone_screen</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Telefoninterview</translation>
    </message>
    <message>
        <source>Phone screen</source>
        <comment>stage_long.phone_screen</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Telefoninterview</translation>
    </message>
    <message>
        <source>Phone: needs you</source>
        <comment>phone.line_waits</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Telefon: braucht Sie</translation>
    </message>
    <message>
        <source>Phone: not reached</source>
        <comment>phone.line_later</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Telefon: nicht erreicht</translation>
    </message>
    <message>
        <source>Plan it again</source>
        <comment>reminder.back.again</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wieder planen</translation>
    </message>
    <message>
        <source>Planned anew: this computer&apos;s clock had been ahead</source>
        <comment>history.set_right</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Neu geplant: Die Uhr dieses Computers war voraus</translation>
    </message>
    <message>
        <source>Planned: {verdict}, {due}</source>
        <comment>history.planned</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Geplant: {verdict}, {due}</translation>
    </message>
    <message>
        <source>Portal message</source>
        <comment>verb.portal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Portalnachricht</translation>
    </message>
    <message>
        <source>Portal message</source>
        <comment>contact.portal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Portalnachricht</translation>
    </message>
    <message>
        <source>Possible from</source>
        <comment>days.earliest</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Möglich ab</translation>
    </message>
    <message>
        <source>Put it back</source>
        <comment>phone.answers.put_back</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zurückverlegen</translation>
    </message>
    <message>
        <source>Put off by you</source>
        <comment>reminder.group.put_off</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen verschoben</translation>
    </message>
    <message>
        <source>Put right by you; it was: {was}</source>
        <comment>history.attempt_edited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen berichtigt; vorher: {was}</translation>
    </message>
    <message>
        <source>Put right by you; it was: {was}</source>
        <comment>history.news_edited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen berichtigt; vorher: {was}</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <comment>setting.quiet_hours.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet on its holidays. The next: {day}, {holiday}</source>
        <comment>home.holiday</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>An Feiertagen dort ist Ruhe. Der nächste: {day}, {holiday}</translation>
    </message>
    <message>
        <source>Quiet on your own public holidays</source>
        <comment>setting.quiet_holidays.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ruhe an Ihren eigenen Feiertagen</translation>
    </message>
    <message>
        <source>Quit the program and start it again; the details are in the log.</source>
        <comment>absence.limping_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Beenden Sie das Programm und starten Sie es neu; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Reference check</source>
        <comment>stage.reference</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Reference check</source>
        <comment>stage_long.reference</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Prüfung der Referenzen</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>stage.rejected</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Absage</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>stage_long.rejected</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Absage</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>closing.refused</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Absage</translation>
    </message>
    <message>
        <source>Refused {ordinal}</source>
        <comment>mark.refusal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Absage am {ordinal}</translation>
    </message>
    <message>
        <source>Reminder brought back by you</source>
        <comment>history.rung_now</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerung von Ihnen zurückgeholt</translation>
    </message>
    <message>
        <source>Reminder put off until {until}</source>
        <comment>history.snoozed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerung verschoben bis {until}</translation>
    </message>
    <message>
        <source>Reminder seen</source>
        <comment>history.acknowledged</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerung gesehen</translation>
    </message>
    <message>
        <source>Reminder shown ({way})</source>
        <comment>history.shown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerung gezeigt ({way})</translation>
    </message>
    <message>
        <source>Reminder waits until {until}</source>
        <comment>history.put_off</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerung wartet bis {until}</translation>
    </message>
    <message>
        <source>Reminders</source>
        <comment>history_kind.reminder</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Reminders appear</source>
        <comment>setting.notify.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerungen erscheinen</translation>
    </message>
    <message>
        <source>Reminders appear {way}.</source>
        <comment>trial.untried</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerungen erscheinen {way}.</translation>
    </message>
    <message>
        <source>Reminders appear {way}. You have seen a test there.</source>
        <comment>trial.seen_before</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Erinnerungen erscheinen {way}. Dort haben Sie einen Test gesehen.</translation>
    </message>
    <message>
        <source>Reminders are not being checked at the moment.</source>
        <comment>absence.unchecked</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach Erinnerungen wird im Moment nicht gesehen.</translation>
    </message>
    <message>
        <source>Reminders of Follow-Up Desktop look like this. Click it to say that you saw it.</source>
        <comment>note.trial_body</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>So sehen Erinnerungen von Follow-Up Desktop aus. Klicken Sie darauf, wenn Sie sie sehen.</translation>
    </message>
    <message>
        <source>Reminders were last checked at {time}.</source>
        <comment>absence.checked</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nach Erinnerungen wurde zuletzt um {time} gesehen.</translation>
    </message>
    <message>
        <source>Remove them there</source>
        <comment>phone.answers.remove</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dort entfernen</translation>
    </message>
    <message>
        <source>Renamed by you; it was: {was}</source>
        <comment>history.renamed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von Ihnen umbenannt; vorher: {was}</translation>
    </message>
    <message>
        <source>Rest</source>
        <comment>setting.group.rest</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>log.column.role</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Say thank you to {company}</source>
        <comment>note.thanks_nobody</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Bei {company} bedanken</translation>
    </message>
    <message>
        <source>Say thank you today</source>
        <comment>title.thanks_today</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute danken</translation>
    </message>
    <message>
        <source>Show them</source>
        <comment>note.action_show</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show them in this window instead</source>
        <comment>trial.offer_banner</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Stattdessen in diesem Fenster zeigen</translation>
    </message>
    <message>
        <source>Show them on the desktop again</source>
        <comment>trial.offer_best</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wieder auf dem Desktop zeigen</translation>
    </message>
    <message>
        <source>Showing {seen} of {whole}</source>
        <comment>lane.showing</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zeigt {seen} von {whole}</translation>
    </message>
    <message>
        <source>Silence</source>
        <comment>waiting.silence</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Since {first}</source>
        <comment>log.span_from</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Seit {first}</translation>
    </message>
    <message>
        <source>Something else was noted: {kind}</source>
        <comment>history_line.unknown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Etwas anderes wurde notiert: {kind}</translation>
    </message>
    <message>
        <source>Something inside the program failed: reminders may come up to a minute late.</source>
        <comment>absence.limping</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Im Programm ist etwas ausgefallen: Erinnerungen können bis zu einer Minute zu spät kommen.</translation>
    </message>
    <message>
        <source>Something newer was done there since, so that cannot be undone from here. Plan it again instead.</source>
        <comment>refused.overtaken</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Seither geschah dort Neueres, deshalb lässt es sich von hier nicht zurücknehmen. Planen Sie es stattdessen wieder.</translation>
    </message>
    <message>
        <source>Spoke {ordinal}</source>
        <comment>mark.spoke</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gesprochen am {ordinal}</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>insights.column.stage</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <comment>setting.start_at_login.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>setting.group.start</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>insights.column.step</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Switch it off and on again in the settings, and choose a calendar anew.</source>
        <comment>phone.trouble.no_calendar_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Schalten Sie es in den Einstellungen aus und wieder ein, und wählen Sie neu einen Kalender.</translation>
    </message>
    <message>
        <source>Switch it on in the window: Settings, Phone.</source>
        <comment>phone.off_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Einschalten im Fenster: Einstellungen, Telefon.</translation>
    </message>
    <message>
        <source>Switched off. What was put there is removed as soon as the server answers.</source>
        <comment>phone.removing</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ausgeschaltet. Was dort steht, wird entfernt, sobald der Server antwortet.</translation>
    </message>
    <message>
        <source>Switched on, and not synchronised yet.</source>
        <comment>phone.not_yet</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Eingeschaltet und noch nicht abgeglichen.</translation>
    </message>
    <message>
        <source>Takes place after all: {interview}</source>
        <comment>history.interview_called_on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Findet doch statt: {interview}</translation>
    </message>
    <message>
        <source>Talking point as it was</source>
        <comment>toast.point_back</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gesprächspunkt wie zuvor</translation>
    </message>
    <message>
        <source>Talking point hidden</source>
        <comment>toast.point_hidden</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gesprächspunkt ausgeblendet</translation>
    </message>
    <message>
        <source>Talking point kept</source>
        <comment>toast.point</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gesprächspunkt gemerkt</translation>
    </message>
    <message>
        <source>Talking point removed</source>
        <comment>toast.point_removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gesprächspunkt entfernt</translation>
    </message>
    <message>
        <source>Technical</source>
        <comment>stage.assessment</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Fachgespräch</translation>
    </message>
    <message>
        <source>Technical interview</source>
        <comment>stage_long.assessment</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Fachgespräch</translation>
    </message>
    <message>
        <source>Thank {name}, {company}</source>
        <comment>note.thanks</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} danken, {company}</translation>
    </message>
    <message>
        <source>Thank-you</source>
        <comment>verb.THANK_YOU</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Thank-you</source>
        <comment>row.thanks</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Thank-you call</source>
        <comment>verb.thank_you_call</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dankesanruf</translation>
    </message>
    <message>
        <source>Thanked {ordinal}</source>
        <comment>mark.thanks</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gedankt am {ordinal}</translation>
    </message>
    <message>
        <source>That fits: a working day there, and a good hour.</source>
        <comment>move.fine</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das passt: dort ein Arbeitstag und eine gute Stunde.</translation>
    </message>
    <message>
        <source>That fits: a working day there.</source>
        <comment>move.fine_written</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das passt: dort ein Arbeitstag.</translation>
    </message>
    <message>
        <source>That is no address for this.</source>
        <comment>phone.trouble.address</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das ist keine Adresse dafür.</translation>
    </message>
    <message>
        <source>That is settled already.</source>
        <comment>phone.settled</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das ist schon geregelt.</translation>
    </message>
    <message>
        <source>That needs a day and an hour.</source>
        <comment>refused.no_moment</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das braucht einen Tag und eine Uhrzeit.</translation>
    </message>
    <message>
        <source>That one has not ended: it is planned again already.</source>
        <comment>refused.is_open</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Diese ist nicht zu Ende: Sie ist schon wieder geplant.</translation>
    </message>
    <message>
        <source>That person does not belong to this application.</source>
        <comment>refused.stranger</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Diese Person gehört nicht zu dieser Bewerbung.</translation>
    </message>
    <message>
        <source>The Friday after Thanksgiving is a working day in the US</source>
        <comment>setting.advice.thanksgiving_friday.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Freitag nach Thanksgiving ist in den USA ein Arbeitstag</translation>
    </message>
    <message>
        <source>The advice was set otherwise; planned anew</source>
        <comment>history.settings</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Empfehlung wurde anders eingestellt; neu geplant</translation>
    </message>
    <message>
        <source>The application at {company} is closed.</source>
        <comment>refused.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Bewerbung bei {company} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The best way there is can be clicked, and falls back by itself where it fails.</source>
        <comment>setting.notify.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der beste Weg ist anklickbar und weicht von selbst aus, wo er versagt.</translation>
    </message>
    <message>
        <source>The call sheet shows</source>
        <comment>setting.sheet_words.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Leitfaden zeigt</translation>
    </message>
    <message numerus="yes">
        <source>The computer was asleep or off from {since} to {until}; {count} reminders came due.</source>
        <comment>absence.asleep</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Der Computer schlief oder war aus von {since} bis {until}; eine Erinnerung wurde fällig.</numerusform>
            <numerusform>Der Computer schlief oder war aus von {since} bis {until}; {count} Erinnerungen wurden fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desktop</source>
        <comment>trial.the_desktop</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Desktop</translation>
    </message>
    <message>
        <source>The hours must follow each other: first the morning, then the afternoon.</source>
        <comment>refused.hours</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Stunden müssen aufeinander folgen: erst der Vormittag, dann der Nachmittag.</translation>
    </message>
    <message>
        <source>The language in which you speak and write with them, where that is another than the program&apos;s.</source>
        <comment>setting.points_language.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Sprache, in der Sie mit der Firma sprechen und schreiben, wo es eine andere ist als die des Programms.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <comment>log.backwards</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>The most by one way is {count}, too few to tell; from {enough} on this says something.</source>
        <comment>insights.after.few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf einem Weg sind es höchstens {count}, zu wenige; ab {enough} lässt sich etwas sagen.</translation>
    </message>
    <message>
        <source>The most of one kind is {count}, too few to tell; from {enough} on this says something.</source>
        <comment>insights.replies.few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In einer Phase sind es höchstens {count}, zu wenige; ab {enough} lässt sich etwas sagen.</translation>
    </message>
    <message>
        <source>The one at which they can reach you; the voicemail says it twice.</source>
        <comment>setting.my_phone.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Unter der Sie erreichbar sind; der Mailbox-Text nennt sie zweimal.</translation>
    </message>
    <message>
        <source>The part of the program that speaks to calendars is not installed.</source>
        <comment>phone.trouble.not_installed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Teil des Programms, der mit Kalendern spricht, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The password of your phone&apos;s calendar is not known here.</source>
        <comment>phone.trouble.no_password</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das Passwort des Telefonkalenders ist hier nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>The program was not running from {since} to {until}; {count} reminders came due.</source>
        <comment>absence.ended</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Das Programm lief nicht von {since} bis {until}; eine Erinnerung wurde fällig.</numerusform>
            <numerusform>Das Programm lief nicht von {since} bis {until}; {count} Erinnerungen wurden fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sends us on to another one, {detail}, and your password is not given to that.</source>
        <comment>phone.trouble.redirected</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Server schickt uns weiter zu einem anderen, {detail}, und der bekommt Ihr Passwort nicht.</translation>
    </message>
    <message>
        <source>The server {detail} cannot be reached.</source>
        <comment>phone.trouble.unreachable</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Server {detail} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server {detail} cannot prove who it is, so nothing was sent to it.</source>
        <comment>phone.trouble.certificate</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Server {detail} kann nicht beweisen, wer er ist, deshalb wurde ihm nichts geschickt.</translation>
    </message>
    <message>
        <source>The server {detail} does not allow that.</source>
        <comment>phone.trouble.forbidden</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Server {detail} erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server {detail} does not take this name and password.</source>
        <comment>phone.trouble.password</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Server {detail} nimmt diesen Namen und dieses Passwort nicht an.</translation>
    </message>
    <message>
        <source>The server {detail} gives answers that make no sense here.</source>
        <comment>phone.trouble.odd</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Server {detail} gibt Antworten, die hier keinen Sinn ergeben.</translation>
    </message>
    <message>
        <source>The server {detail} has no room left for the calendar.</source>
        <comment>phone.trouble.full</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Server {detail} hat keinen Platz mehr für den Kalender.</translation>
    </message>
    <message>
        <source>The server’s own logs and backups ({server}) may hold it for a while; they are its administrator’s.</source>
        <comment>erase.server</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Protokolle und Sicherungen des Servers ({server}) können sie noch eine Weile enthalten; darüber wacht, wer ihn verwaltet.</translation>
    </message>
    <message>
        <source>The test could not be shown anywhere.</source>
        <comment>trial.failed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Test konnte nirgends gezeigt werden.</translation>
    </message>
    <message>
        <source>The text says “{words}” {what}: is that so?</source>
        <comment>suggested.asked</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Im Text steht „{words}“. {what}: Stimmt das?</translation>
    </message>
    <message>
        <source>The whole search</source>
        <comment>log.span_all</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die ganze Suche</translation>
    </message>
    <message>
        <source>The whole search</source>
        <comment>log.everything</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die ganze Suche</translation>
    </message>
    <message>
        <source>The window</source>
        <comment>setting.group.window</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>Their clock</source>
        <comment>table.clock</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihre Uhr dort</translation>
    </message>
    <message>
        <source>Their doubt: {doubt}</source>
        <comment>find.doubt</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Bedenken dort: {doubt}</translation>
    </message>
    <message>
        <source>Their working days</source>
        <comment>setting.group.days</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Arbeitstage dort</translation>
    </message>
    <message>
        <source>Then it draws what came back and after how long, the calls of each week, how far applications came, and what followed when you asked.</source>
        <comment>insights.coming</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dann zeigt es, was zurückkam und nach wie langer Zeit, die Anrufe jeder Woche, wie weit Bewerbungen kamen und was folgte, wenn Sie nachgefasst haben.</translation>
    </message>
    <message>
        <source>Then let us find out why.</source>
        <comment>trial.unseen</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dann sehen wir nach, woran es liegt.</translation>
    </message>
    <message>
        <source>Then reminders come without a thought of yours. It starts without a window.</source>
        <comment>setting.start_at_login.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dann kommen Erinnerungen, ohne dass Sie daran denken. Es startet ohne Fenster.</translation>
    </message>
    <message>
        <source>There is little to go by; about a week is common.</source>
        <comment>setting.advice.no_date.assessment.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dazu ist wenig bekannt; etwa eine Woche ist üblich.</translation>
    </message>
    <message>
        <source>There is more that speaks against it.</source>
        <comment>together.more</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es spricht noch mehr dagegen.</translation>
    </message>
    <message>
        <source>There is no application yet; from {enough} answers on this says something.</source>
        <comment>insights.none</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es gibt noch keine Bewerbung; ab {enough} Antworten lässt sich etwas sagen.</translation>
    </message>
    <message>
        <source>There is no calendar at that address.</source>
        <comment>phone.trouble.no_calendar</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Unter dieser Adresse ist kein Kalender.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <comment>refused.no_such_day</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nobody to write an address card of.</source>
        <comment>export.nobody</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es gibt niemanden für eine Adresskarte.</translation>
    </message>
    <message>
        <source>There is nothing on this desktop that could show it: {why}.</source>
        <comment>trial.missing</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf diesem Desktop gibt es nichts, das ihn zeigen könnte: {why}.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <comment>toast.nothing_to_redo</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <comment>toast.nothing_to_undo</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>These files still hold it: {names}. They lie in {folder} and go with time; delete them there if nothing may be left.</source>
        <comment>erase.copies</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Diese Dateien enthalten sie noch: {names}. Sie liegen in {folder} und vergehen mit der Zeit; löschen Sie sie dort, wenn nichts übrig bleiben darf.</translation>
    </message>
    <message>
        <source>They answer in their portal, by fixed steps</source>
        <comment>suggested.channel_portal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antworten kommen im Portal, in festen Schritten</translation>
    </message>
    <message>
        <source>They are from before a backup was restored; or from another computer that has a copy of this search.</source>
        <comment>phone.left_over_why</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie sind von vor einer Wiederherstellung, oder von einem anderen Computer mit einer Kopie dieser Suche.</translation>
    </message>
    <message>
        <source>They asked for no calls</source>
        <comment>table.ban</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Keine Anrufe erbeten</translation>
    </message>
    <message>
        <source>They asked not to be called.</source>
        <comment>move.ban_phone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anrufe sind nicht erwünscht.</translation>
    </message>
    <message>
        <source>They call back</source>
        <comment>mark.call_back</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Rückruf zugesagt</translation>
    </message>
    <message>
        <source>They contact you, and only then</source>
        <comment>suggested.ban_all</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Firma meldet sich, und nur dann</translation>
    </message>
    <message>
        <source>They decide by {day}</source>
        <comment>suggested.promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Entscheidung bis {day}</translation>
    </message>
    <message>
        <source>They go from your phone&apos;s calendar</source>
        <comment>toast.phone_remove</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie verschwinden aus Ihrem Telefonkalender</translation>
    </message>
    <message>
        <source>They like to be called</source>
        <comment>suggested.channel_phone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ein Anruf ist dort willkommen</translation>
    </message>
    <message numerus="yes">
        <source>They named no date; since the interview {count} working days went by.</source>
        <comment>waiting.no_date</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Es wurde kein Datum genannt; seit dem Gespräch verging {count} Arbeitstag.</numerusform>
            <numerusform>Es wurde kein Datum genannt; seit dem Gespräch vergingen {count} Arbeitstage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They named no date; since you applied {count} working days went by.</source>
        <comment>waiting.no_date_applied</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Es wurde kein Datum genannt; seit der Bewerbung verging {count} Arbeitstag.</numerusform>
            <numerusform>Es wurde kein Datum genannt; seit der Bewerbung vergingen {count} Arbeitstage.</numerusform>
        </translation>
    </message>
    <message>
        <source>They prefer e-mail</source>
        <comment>suggested.channel_email</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>E-Mail ist dort lieber</translation>
    </message>
    <message>
        <source>They promised</source>
        <comment>table.promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>They promised news by {promised}</source>
        <comment>history.promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antwort zugesagt bis {promised}</translation>
    </message>
    <message>
        <source>They promised news by {promised}, in a mail</source>
        <comment>history.promised_in_mail</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antwort zugesagt bis {promised}, in einer E-Mail</translation>
    </message>
    <message>
        <source>They promised to decide by {day}</source>
        <comment>lane.promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Entscheidung zugesagt bis {day}</translation>
    </message>
    <message>
        <source>They promised to decide by {day}</source>
        <comment>find.promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Entscheidung zugesagt bis {day}</translation>
    </message>
    <message>
        <source>They promised to decide by {day}. </source>
        <comment>row.sentence_promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Entscheidung zugesagt bis {day}. </translation>
    </message>
    <message>
        <source>They said</source>
        <comment>waiting.said</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>They said in a mail how they want to be contacted</source>
        <comment>history.instruction_in_mail</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In einer E-Mail stand, wie man kontaktiert werden möchte</translation>
    </message>
    <message>
        <source>They said that they contact you, and only then.</source>
        <comment>move.ban_all</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Firma meldet sich, hieß es, und nur dann.</translation>
    </message>
    <message numerus="yes">
        <source>They said {said}; {passed} have passed.</source>
        <comment>waiting.said_passed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Gesagt: {said}; {passed} ist vergangen.</numerusform>
            <numerusform>Gesagt: {said}; {passed} sind vergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in your phone&apos;s calendar</source>
        <comment>toast.phone_leave</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie bleiben in Ihrem Telefonkalender</translation>
    </message>
    <message>
        <source>They want no calls</source>
        <comment>suggested.ban_phone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Anrufe sind nicht erwünscht</translation>
    </message>
    <message>
        <source>They were heard of today.</source>
        <comment>waiting.heard_today</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute kam etwas von dort.</translation>
    </message>
    <message numerus="yes">
        <source>They were last heard of on {day}, {count} working days ago.</source>
        <comment>waiting.heard</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Zuletzt kam etwas am {day}, vor {count} Arbeitstag.</numerusform>
            <numerusform>Zuletzt kam etwas am {day}, vor {count} Arbeitstagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They {news}</source>
        <comment>history.act</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Firma {news}</translation>
    </message>
    <message>
        <source>They {news}, back on {until}</source>
        <comment>history.act_ooo</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Firma {news}, zurück am {until}</translation>
    </message>
    <message>
        <source>They {news}, to be answered by {until}</source>
        <comment>history.act_offer_verbal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Firma {news}, Antwort bis {until}</translation>
    </message>
    <message>
        <source>They {news}, to be answered by {until}</source>
        <comment>history.act_offer_written</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Firma {news}, Antwort bis {until}</translation>
    </message>
    <message>
        <source>They {news}: {until}</source>
        <comment>history.act_new_date</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Die Firma {news}: {until}</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <comment>later.afternoon</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute Nachmittag</translation>
    </message>
    <message>
        <source>This is a test</source>
        <comment>note.trial_title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das ist ein Test</translation>
    </message>
    <message>
        <source>This is your first follow-up.</source>
        <comment>text.first</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Das ist Ihr erstes Follow-up.</translation>
    </message>
    <message>
        <source>This month</source>
        <comment>log.this_month</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This month and the two before</source>
        <comment>log.three_months</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dieser Monat und die zwei davor</translation>
    </message>
    <message>
        <source>This system keeps no passwords for programs.</source>
        <comment>phone.trouble.keyring</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dieses System merkt sich keine Passwörter für Programme.</translation>
    </message>
    <message>
        <source>This system keeps no passwords, so it is asked for at the next start.</source>
        <comment>phone.kept_for_now</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Dieses System merkt sich keine Passwörter, deshalb wird beim nächsten Start danach gefragt.</translation>
    </message>
    <message>
        <source>Three full days, says a guide for people who like exact rules; two or three, say others.</source>
        <comment>setting.advice.spacing_call.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Drei volle Tage, sagt ein Ratgeber für Freunde klarer Regeln; zwei oder drei, sagen andere.</translation>
    </message>
    <message>
        <source>Three working days after the promised one; in writing, or through the agency. Calls from ten to half past eleven and from two to four.</source>
        <comment>setting.habits.JP.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Drei Arbeitstage nach dem zugesagten Tag; schriftlich oder über die Vermittlung. Anrufe von zehn bis halb zwölf und von zwei bis vier.</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>log.column.time</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Too early: {why}</source>
        <comment>move.WAIT</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zu früh: {why}</translation>
    </message>
    <message>
        <source>Too few to draw: {names}.</source>
        <comment>insights.waits.thin</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zu wenige für ein Bild: {names}.</translation>
    </message>
    <message>
        <source>Try Germany, or DE.</source>
        <comment>home.country_unknown_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Versuchen Sie Deutschland, oder DE.</translation>
    </message>
    <message>
        <source>Try a city, like Berlin or New York.</source>
        <comment>home.zone_unknown_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Versuchen Sie eine Stadt, wie Berlin oder New York.</translation>
    </message>
    <message>
        <source>Try “tomorrow 9:30”, “fri 14:00” or “in 3 hours”.</source>
        <comment>refused.not_understood_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Versuchen Sie „morgen 9:30“, „fr 14:00“ oder „in 3 stunden“.</translation>
    </message>
    <message>
        <source>Try “yesterday 16:20”, “mon 10:00” or “2 hours ago”.</source>
        <comment>refused.past_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Versuchen Sie „gestern 16:20“, „mo 10:00“ oder „vor 2 stunden“.</translation>
    </message>
    <message>
        <source>Two colleges say one, most say two, one university says three. A thank-you does not count.</source>
        <comment>setting.advice.cap.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zwei Hochschulen sagen eines, die meisten zwei, eine Universität drei. Ein Dank zählt nicht.</translation>
    </message>
    <message>
        <source>Two weeks where no date was named; a call is fine once the date has passed. Feedback in writing, and seldom.</source>
        <comment>setting.habits.DE.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zwei Wochen, wo kein Datum genannt wurde; ein Anruf ist in Ordnung, sobald das Datum vorbei ist. Rückmeldung schriftlich, und selten.</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <comment>reminder.back.undo</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zurücknehmen: {what}</translation>
    </message>
    <message>
        <source>Undone and done again</source>
        <comment>history_kind.undo</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zurückgenommen und wiederholt</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <comment>toast.undone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <comment>history.undone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <comment>setting.habits.GB.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Until {last}</source>
        <comment>log.span_until</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Bis {last}</translation>
    </message>
    <message>
        <source>Use a number from {least} to {most}.</source>
        <comment>refused.setting_number</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nehmen Sie eine Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Use a time from {first} to {last}, written like 09:30.</source>
        <comment>refused.setting_time</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nehmen Sie eine Zeit von {first} bis {last}, geschrieben wie 09:30.</translation>
    </message>
    <message>
        <source>Use a year between 1970 and 2199.</source>
        <comment>refused.out_of_range_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nehmen Sie ein Jahr von 1970 bis 2199.</translation>
    </message>
    <message>
        <source>Use on or off.</source>
        <comment>refused.setting_switch</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nehmen Sie on oder off.</translation>
    </message>
    <message>
        <source>Use one that begins with https://, as your provider names it for CalDAV.</source>
        <comment>phone.trouble.address_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Nehmen Sie eine, die mit https:// beginnt, wie Ihr Anbieter sie für CalDAV nennt.</translation>
    </message>
    <message>
        <source>Voicemail {ordinal}</source>
        <comment>mark.voicemail</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Mailbox am {ordinal}</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>verb.WAIT</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Wait for the interview</source>
        <comment>title.wait_interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf das Gespräch warten</translation>
    </message>
    <message>
        <source>Wait until {day}</source>
        <comment>row.wait</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Warten bis {day}</translation>
    </message>
    <message>
        <source>Wait until {day}</source>
        <comment>title.wait</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Warten bis {day}</translation>
    </message>
    <message>
        <source>Wait: they decide by {day}</source>
        <comment>row.wait_promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Warten: Entscheidung bis {day}</translation>
    </message>
    <message>
        <source>Waiting for them from {first} to {last}</source>
        <comment>lane.waiting</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Von {first} bis {last} wird auf sie gewartet</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <comment>reminder.group.for_you</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Waits</source>
        <comment>insights.column.waits</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wartezeiten</translation>
    </message>
    <message>
        <source>Way</source>
        <comment>insights.column.way</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Way</source>
        <comment>log.column.way</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Weg</translation>
    </message>
    <message>
        <source>We suggest</source>
        <comment>days.ideal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Unser Vorschlag</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>insights.column.week</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <comment>insights.week_of</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>Week of {day}, so far</source>
        <comment>insights.this_week</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Woche ab {day}, bisher</translation>
    </message>
    <message>
        <source>What came after a follow-up</source>
        <comment>insights.after.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was nach einem Follow-up kam</translation>
    </message>
    <message>
        <source>What came back</source>
        <comment>insights.replies.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>What is due then rings on the next day.</source>
        <comment>setting.quiet_holidays.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was dann fällig ist, klingelt am nächsten Tag.</translation>
    </message>
    <message>
        <source>What is known of them was changed</source>
        <comment>history.known</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was über die Firma bekannt ist, wurde geändert</translation>
    </message>
    <message>
        <source>What is stored makes no sense, so the usual counts, until you choose anew in the settings: {titles}.</source>
        <comment>damaged.settings</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was gespeichert ist, ergibt keinen Sinn, deshalb gilt das Übliche, bis Sie in den Einstellungen neu wählen: {titles}.</translation>
    </message>
    <message>
        <source>What stands in the fields is too long to be kept before it is saved.</source>
        <comment>refused.draft_long</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was in den Feldern steht, ist zu lang, um es vor dem Speichern zu merken.</translation>
    </message>
    <message>
        <source>What they did</source>
        <comment>history_kind.their_act</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was von dort kam</translation>
    </message>
    <message>
        <source>What to say</source>
        <comment>note.action_talk</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was Sie sagen</translation>
    </message>
    <message>
        <source>What to say is in</source>
        <comment>setting.points_language.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was Sie sagen, steht auf</translation>
    </message>
    <message>
        <source>What was planned</source>
        <comment>history_kind.plan</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Was geplant war</translation>
    </message>
    <message>
        <source>Where the whole application is a mistake, erase it.</source>
        <comment>refused.only_interview_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ist die ganze Bewerbung ein Irrtum, löschen Sie sie.</translation>
    </message>
    <message>
        <source>Where they named no date</source>
        <comment>setting.group.no_date</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Wo kein Datum genannt wurde</translation>
    </message>
    <message>
        <source>Which company is it?</source>
        <comment>asked.company_unknown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Welche Firma ist es?</translation>
    </message>
    <message>
        <source>Which role is it for?</source>
        <comment>asked.role_unknown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Für welche Stelle ist es?</translation>
    </message>
    <message>
        <source>Which time zone was meant? {zone} was assumed.</source>
        <comment>asked.zone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Welche Zeitzone war gemeint? {zone} wurde angenommen.</translation>
    </message>
    <message>
        <source>With whom</source>
        <comment>log.column.whom</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Mit wem</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>closing.withdrawn</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Within {days} working days after you asked how things stand. After is not because of: they may have been about to answer anyway.</source>
        <comment>insights.after.lead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>In den {days} Arbeitstagen, nachdem Sie nach dem Stand gefragt haben. Danach heißt nicht deswegen: Die Antwort kann ohnehin unterwegs gewesen sein.</translation>
    </message>
    <message>
        <source>Working days after a call that nobody answered</source>
        <comment>setting.advice.spacing_call.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Arbeitstage nach einem unbeantworteten Anruf</translation>
    </message>
    <message>
        <source>Working days between two follow-ups</source>
        <comment>setting.advice.spacing.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Arbeitstage zwischen zwei Follow-ups</translation>
    </message>
    <message>
        <source>Working days from the application or the interview to their answer. Who is still silent is not in it.</source>
        <comment>insights.waits.lead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Arbeitstage von der Bewerbung oder dem Gespräch bis zur Antwort. Wer noch schweigt, zählt nicht mit.</translation>
    </message>
    <message>
        <source>Working days to leave them after the day they named</source>
        <comment>setting.advice.grace.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Arbeitstage Abstand nach dem genannten Tag</translation>
    </message>
    <message>
        <source>Write through their portal today</source>
        <comment>title.portal_today</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Heute über ihr Portal schreiben</translation>
    </message>
    <message>
        <source>Write to {company}</source>
        <comment>note.email_nobody</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>An {company} schreiben</translation>
    </message>
    <message>
        <source>Write to {name}, {company}</source>
        <comment>note.email</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} schreiben, {company}</translation>
    </message>
    <message>
        <source>You decided {made}: {chosen}. The advice is: {advice}.</source>
        <comment>overrule.text</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben {made} entschieden: {chosen}. Die Empfehlung ist: {advice}.</translation>
    </message>
    <message>
        <source>You decided: {chosen} (the advice was: {advice})</source>
        <comment>history.overruled</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie entschieden: {chosen} (die Empfehlung war: {advice})</translation>
    </message>
    <message>
        <source>You have followed up once.</source>
        <comment>text.once</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben einmal nachgefasst.</translation>
    </message>
    <message>
        <source>You have followed up {attempts} times.</source>
        <comment>text.nth</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben {attempts} Mal nachgefasst.</translation>
    </message>
    <message>
        <source>You have not been in touch since.</source>
        <comment>waiting.mine_none</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben sich seither nicht gemeldet.</translation>
    </message>
    <message>
        <source>You rang once, on {day}.</source>
        <comment>waiting.rang_once</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben einmal angerufen, am {day}.</translation>
    </message>
    <message>
        <source>You rang twice, last on {day}.</source>
        <comment>waiting.rang_twice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben zweimal angerufen, zuletzt am {day}.</translation>
    </message>
    <message>
        <source>You rang {count} times, last on {day}.</source>
        <comment>waiting.rang_often</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben {count} Mal angerufen, zuletzt am {day}.</translation>
    </message>
    <message>
        <source>You thanked them on {day}.</source>
        <comment>waiting.thanked_once</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben am {day} gedankt.</translation>
    </message>
    <message>
        <source>You were in touch twice, last on {day}.</source>
        <comment>waiting.met_twice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie hatten zweimal Kontakt, zuletzt am {day}.</translation>
    </message>
    <message>
        <source>You were in touch {count} times, last on {day}.</source>
        <comment>waiting.met_often</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie hatten {count} Mal Kontakt, zuletzt am {day}.</translation>
    </message>
    <message>
        <source>You wrote once, on {day}.</source>
        <comment>waiting.wrote_once</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben einmal geschrieben, am {day}.</translation>
    </message>
    <message>
        <source>You wrote twice, last on {day}.</source>
        <comment>waiting.wrote_twice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben zweimal geschrieben, zuletzt am {day}.</translation>
    </message>
    <message>
        <source>You wrote {count} times, last on {day}.</source>
        <comment>waiting.wrote_often</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie haben {count} Mal geschrieben, zuletzt am {day}.</translation>
    </message>
    <message>
        <source>Your country</source>
        <comment>setting.my_country.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihr Land</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <comment>history_kind.decision</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihre Entscheidungen</translation>
    </message>
    <message>
        <source>Your desktop is told not to disturb, so the test was not sent. Reminders wait as well.</source>
        <comment>trial.resting</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Auf Ihrem Desktop gilt „Nicht stören“, deshalb wurde der Test nicht gesendet. Erinnerungen warten auch.</translation>
    </message>
    <message>
        <source>Your name</source>
        <comment>setting.my_name.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <comment>find.note</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihre Notiz: {note}</translation>
    </message>
    <message>
        <source>Your number</source>
        <comment>setting.my_phone.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihre Nummer</translation>
    </message>
    <message>
        <source>Your own holiday ({name}); it rings all the same.</source>
        <comment>move.my_holiday</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihr eigener Feiertag ({name}); es klingelt trotzdem.</translation>
    </message>
    <message>
        <source>Your own plan: {verb} {day}, {time}</source>
        <comment>title.own_plan</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihr eigener Plan: {verb} {day}, {time}</translation>
    </message>
    <message>
        <source>Your phone&apos;s calendar is kept in step from now on</source>
        <comment>phone.switched_on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Kalender Ihres Telefons wird ab jetzt abgeglichen</translation>
    </message>
    <message>
        <source>Your phone&apos;s calendar is left alone from now on</source>
        <comment>phone.switched_off</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Der Kalender Ihres Telefons bleibt ab jetzt in Ruhe</translation>
    </message>
    <message>
        <source>Your time zone</source>
        <comment>setting.my_zone.title</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihre Zeitzone</translation>
    </message>
    <message>
        <source>a good time to call</source>
        <comment>clock.good</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>eine gute Zeit zum Anrufen</translation>
    </message>
    <message>
        <source>a refusal</source>
        <comment>insights.replies.refused</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Absage</translation>
    </message>
    <message>
        <source>a word, nothing decided</source>
        <comment>insights.after.word</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ein Lebenszeichen</translation>
    </message>
    <message>
        <source>after 5, 15 and 60 minutes, then every hour</source>
        <comment>setting.comes_back.usual</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nach 5, 15 und 60 Minuten, dann stündlich</translation>
    </message>
    <message>
        <source>an answer</source>
        <comment>insights.after.answer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>an offer</source>
        <comment>insights.replies.offer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>and can be clicked</source>
        <comment>trial.way.clickable</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>und sind anklickbar</translation>
    </message>
    <message>
        <source>another step</source>
        <comment>insights.replies.on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nächster Schritt</translation>
    </message>
    <message>
        <source>answer them</source>
        <comment>advised.ANSWER_THEM</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>antworten</translation>
    </message>
    <message>
        <source>answer them {day}</source>
        <comment>overrule.ANSWER_THEM</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day} antworten</translation>
    </message>
    <message>
        <source>answers</source>
        <comment>insights.waits.answers</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>applied {day}</source>
        <comment>sheet.applied</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>beworben {day}</translation>
    </message>
    <message>
        <source>are away for a while</source>
        <comment>news.ooo</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ist eine Weile abwesend</translation>
    </message>
    <message>
        <source>are still deciding</source>
        <comment>news.still_deciding</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>entscheidet noch</translation>
    </message>
    <message>
        <source>around their midday break; better from {time} their time</source>
        <comment>clock.break</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>um die Mittagspause dort; besser ab {time} dort</translation>
    </message>
    <message>
        <source>as the system</source>
        <comment>setting.language.system</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>wie im System</translation>
    </message>
    <message>
        <source>as the system</source>
        <comment>setting.theme.system</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>wie im System</translation>
    </message>
    <message>
        <source>asked you for something</source>
        <comment>news.asked_info</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat Sie um etwas gebeten</translation>
    </message>
    <message>
        <source>between two times</source>
        <comment>setting.quiet_hours.hours</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>zwischen zwei Zeiten</translation>
    </message>
    <message>
        <source>but cannot be clicked; this window shows them as well</source>
        <comment>trial.way.plain</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>aber nicht anklickbar; dieses Fenster zeigt sie auch</translation>
    </message>
    <message>
        <source>by the hour</source>
        <comment>setting.discreet.hours</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nach der Uhr</translation>
    </message>
    <message>
        <source>call</source>
        <comment>advised.CALL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>anrufen</translation>
    </message>
    <message>
        <source>call {day}</source>
        <comment>overrule.CALL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day} anrufen</translation>
    </message>
    <message>
        <source>came this far</source>
        <comment>insights.way.came</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>so weit gekommen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>edit.cancelled</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>cues</source>
        <comment>setting.sheet_words.cues</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>dark</source>
        <comment>setting.theme.dark</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>do not call</source>
        <comment>advised.DO_NOT_CALL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nicht anrufen</translation>
    </message>
    <message>
        <source>done</source>
        <comment>reminder.done</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>reminder.dropped</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>e-mail</source>
        <comment>table.channel_email</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>every hour</source>
        <comment>setting.comes_back.gently</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>from {when} on</source>
        <comment>together.from</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ab {when}</translation>
    </message>
    <message>
        <source>full words</source>
        <comment>setting.sheet_words.words</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>vollen Wortlaut</translation>
    </message>
    <message>
        <source>got an offer</source>
        <comment>outcome.offer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ein Angebot bekommen</translation>
    </message>
    <message>
        <source>high contrast</source>
        <comment>setting.theme.contrast</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>high contrast, dark</source>
        <comment>setting.theme.contrast-dark</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>hours are given in UTC</source>
        <comment>clock.unknown_note</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Uhrzeiten stehen in UTC</translation>
    </message>
    <message>
        <source>in this window only</source>
        <comment>trial.way.banner</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nur in diesem Fenster</translation>
    </message>
    <message>
        <source>in this window only</source>
        <comment>setting.notify.banner</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nur in diesem Fenster</translation>
    </message>
    <message>
        <source>interview {day}, {time}</source>
        <comment>sheet.ahead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräch {day}, {time}</translation>
    </message>
    <message>
        <source>interviewed {day}</source>
        <comment>sheet.interviewed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Gespräch {day}</translation>
    </message>
    <message>
        <source>invited you to the next round</source>
        <comment>news.invited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat Sie zur nächsten Runde eingeladen</translation>
    </message>
    <message>
        <source>it is a no</source>
        <comment>outcome.refusal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>eine Absage</translation>
    </message>
    <message>
        <source>language sprache english deutsch german talking points call sheet</source>
        <comment>setting.points_language.words</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>sprache language english deutsch englisch gesprächspunkte leitfaden</translation>
    </message>
    <message>
        <source>language sprache english deutsch german translation</source>
        <comment>setting.language.words</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>sprache language english deutsch englisch übersetzung</translation>
    </message>
    <message>
        <source>leave it</source>
        <comment>overrule.DO_NOT_CALL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ruhen lassen</translation>
    </message>
    <message>
        <source>leave it</source>
        <comment>overrule.MOVE_ON</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ruhen lassen</translation>
    </message>
    <message>
        <source>left a voicemail</source>
        <comment>outcome.voicemail</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>auf die Mailbox gesprochen</translation>
    </message>
    <message>
        <source>left alone, as you decided</source>
        <comment>next.left_alone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ruhen gelassen, wie Sie entschieden haben</translation>
    </message>
    <message>
        <source>left you a message</source>
        <comment>news.their_voicemail</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat Ihnen eine Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>let it go</source>
        <comment>advised.MOVE_ON</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>gut sein lassen</translation>
    </message>
    <message>
        <source>light</source>
        <comment>setting.theme.light</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hell</translation>
    </message>
    <message numerus="yes">
        <source>median {days} working days (n={n})</source>
        <comment>insights.median</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Median {days} Arbeitstag (n={n})</numerusform>
            <numerusform>Median {days} Arbeitstage (n={n})</numerusform>
        </translation>
    </message>
    <message>
        <source>missed</source>
        <comment>reminder.missed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>missed the call you had agreed on</source>
        <comment>news.no_show</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat das verabredete Telefonat versäumt</translation>
    </message>
    <message>
        <source>n</source>
        <comment>insights.column.n</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>n={count}</source>
        <comment>insights.enough_of</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>n={count}</translation>
    </message>
    <message>
        <source>n={count}, too few to tell</source>
        <comment>insights.too_few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>n={count}, zu wenige</translation>
    </message>
    <message>
        <source>named a new date</source>
        <comment>news.new_date</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat einen neuen Termin genannt</translation>
    </message>
    <message>
        <source>nation holidays land region</source>
        <comment>setting.my_country.words</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nation staat feiertage land region</translation>
    </message>
    <message>
        <source>news by {day}</source>
        <comment>table.promised_value</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Antwort bis {day}</translation>
    </message>
    <message>
        <source>no</source>
        <comment>table.ban_none</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>no</source>
        <comment>table.no</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>outcome.no_answer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no answer so far</source>
        <comment>insights.replies.silent</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>bisher keine Antwort</translation>
    </message>
    <message>
        <source>no date</source>
        <comment>table.promised_none</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no notification service was found</source>
        <comment>trial.nothing_there</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>kein Benachrichtigungsdienst wurde gefunden</translation>
    </message>
    <message>
        <source>no quiet hours</source>
        <comment>setting.quiet_hours.off</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>keine Ruhezeit</translation>
    </message>
    <message>
        <source>nobody did</source>
        <comment>insights.calls.missed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>niemand ging dran</translation>
    </message>
    <message>
        <source>not a working day there</source>
        <comment>clock.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>dort kein Arbeitstag</translation>
    </message>
    <message>
        <source>not a working day there: {name}</source>
        <comment>clock.holiday</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>dort kein Arbeitstag: {name}</translation>
    </message>
    <message>
        <source>not answered, comes back</source>
        <comment>reminder.shown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>unbeantwortet, kommt wieder</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>table.channel_unknown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>notifications popup toast balloon daemon banner alert test seen</source>
        <comment>setting.notify.words</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>benachrichtigungen popup meldung sprechblase dienst banner hinweis test gesehen</translation>
    </message>
    <message>
        <source>off</source>
        <comment>setting.discreet.off</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>offered you the job by word</source>
        <comment>news.offer_verbal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat Ihnen die Stelle mündlich angeboten</translation>
    </message>
    <message>
        <source>on</source>
        <comment>setting.discreet.on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>an</translation>
    </message>
    <message>
        <source>on the desktop</source>
        <comment>trial.way.desktop</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>auf dem Desktop</translation>
    </message>
    <message>
        <source>on the desktop, through {server}</source>
        <comment>trial.way.through</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>auf dem Desktop, durch {server}</translation>
    </message>
    <message>
        <source>once a day</source>
        <comment>setting.comes_back.daily</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>einmal am Tag</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>table.channel_phone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>plainly, without buttons</source>
        <comment>setting.notify.plyer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>schlicht, ohne Schaltflächen</translation>
    </message>
    <message>
        <source>planned</source>
        <comment>reminder.planned</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>promised {ordinal}</source>
        <comment>row.promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>zugesagt bis {ordinal}</translation>
    </message>
    <message>
        <source>put off by you</source>
        <comment>reminder.snoozed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>von Ihnen verschoben</translation>
    </message>
    <message>
        <source>put the role on hold</source>
        <comment>news.on_hold</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat die Stelle auf Eis gelegt</translation>
    </message>
    <message>
        <source>rang you</source>
        <comment>news.missed_call</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat Sie angerufen</translation>
    </message>
    <message>
        <source>said no</source>
        <comment>news.rejected</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat abgesagt</translation>
    </message>
    <message>
        <source>seen, comes back later</source>
        <comment>reminder.seen</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>gesehen, kommt später wieder</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>outcome.sent</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>abgeschickt</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>log.applied</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>abgeschickt</translation>
    </message>
    <message>
        <source>sent you an offer</source>
        <comment>news.offer_written</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>hat Ihnen ein Angebot geschickt</translation>
    </message>
    <message>
        <source>shown {when}</source>
        <comment>reminder.shown_at</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>gezeigt {when}</translation>
    </message>
    <message>
        <source>silence</source>
        <comment>insights.after.silence</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Schweigen</translation>
    </message>
    <message>
        <source>somebody answered</source>
        <comment>insights.calls.reached</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>jemand ging dran</translation>
    </message>
    <message>
        <source>spoke</source>
        <comment>outcome.spoke</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>gesprochen</translation>
    </message>
    <message>
        <source>thank them</source>
        <comment>advised.THANK_YOU</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>danken</translation>
    </message>
    <message>
        <source>thank them {day}</source>
        <comment>overrule.THANK_YOU</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day} danken</translation>
    </message>
    <message>
        <source>the answer to {company}</source>
        <comment>phone.answer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>die Antwort an {company}</translation>
    </message>
    <message>
        <source>the best way this desktop has</source>
        <comment>setting.notify.best</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>auf dem besten Weg, den dieser Desktop hat</translation>
    </message>
    <message>
        <source>the call with {company}</source>
        <comment>phone.call</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>der Anruf bei {company}</translation>
    </message>
    <message>
        <source>the e-mail to {company}</source>
        <comment>phone.email</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>die E-Mail an {company}</translation>
    </message>
    <message>
        <source>the interview with {company}</source>
        <comment>phone.interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>das Gespräch bei {company}</translation>
    </message>
    <message>
        <source>the program&apos;s language</source>
        <comment>setting.points_language.program</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>the thank-you to {company}</source>
        <comment>phone.thanks</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>der Dank an {company}</translation>
    </message>
    <message>
        <source>the zone {zone} is not known on this computer</source>
        <comment>clock.unknown</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>die Zone {zone} ist auf diesem Computer nicht bekannt</translation>
    </message>
    <message>
        <source>the {ordinal}</source>
        <comment>waiting.the</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>der {ordinal}</translation>
    </message>
    <message>
        <source>their portal</source>
        <comment>table.channel_portal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ihr Portal</translation>
    </message>
    <message>
        <source>they contact you, and only then</source>
        <comment>table.ban_all</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>die Firma meldet sich, nur dann</translation>
    </message>
    <message>
        <source>they will call back</source>
        <comment>outcome.call_back</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Rückruf zugesagt</translation>
    </message>
    <message>
        <source>they {count}</source>
        <comment>waiting.theirs</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>dort {count}</translation>
    </message>
    <message>
        <source>timezone clock place home city travel</source>
        <comment>setting.my_zone.words</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>zeitzone uhr ort heimat stadt reise</translation>
    </message>
    <message>
        <source>today</source>
        <comment>calendar.today</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>calendar.tomorrow</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>morgen</translation>
    </message>
    <message>
        <source>too early to call; from {time} their time</source>
        <comment>clock.early</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>zu früh zum Anrufen; ab {time} dort</translation>
    </message>
    <message>
        <source>too late today, their time</source>
        <comment>clock.late</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>heute dort zu spät</translation>
    </message>
    <message>
        <source>took place</source>
        <comment>log.met</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>fand statt</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>advised.WAIT</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>warten</translation>
    </message>
    <message>
        <source>wait for something from you</source>
        <comment>news.owe_material</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>wartet auf etwas von Ihnen</translation>
    </message>
    <message>
        <source>wait until {day}</source>
        <comment>overrule.WAIT</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>warten bis {day}</translation>
    </message>
    <message>
        <source>waits for a good hour</source>
        <comment>reminder.waiting</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>wartet auf eine gute Stunde</translation>
    </message>
    <message>
        <source>with buttons</source>
        <comment>trial.way.buttons</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>mit Schaltflächen</translation>
    </message>
    <message>
        <source>write</source>
        <comment>advised.EMAIL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>write {day}</source>
        <comment>overrule.EMAIL</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day} schreiben</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>table.yes</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>yes, write instead</source>
        <comment>table.ban_phone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>ja, lieber schreiben</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>calendar.yesterday</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>you {count}</source>
        <comment>waiting.mine</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Sie {count}</translation>
    </message>
    <message>
        <source>your own day</source>
        <comment>next.own</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>Ihr eigener Tag</translation>
    </message>
    <message>
        <source>{attempts}, {left} left</source>
        <comment>table.attempts_value</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{attempts}, noch {left}</translation>
    </message>
    <message>
        <source>{company} erased</source>
        <comment>toast.erased</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company} gelöscht</translation>
    </message>
    <message>
        <source>{company} was erased, but another program is reading the store: close that one and quit this one, then nothing is left in the file.</source>
        <comment>erase.not_rewritten</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company} wurde gelöscht, aber ein anderes Programm liest den Datenbestand: Schließen Sie jenes und beenden Sie dieses, dann bleibt nichts in der Datei.</translation>
    </message>
    <message>
        <source>{company} {day}, {time} in {city}</source>
        <comment>zone_rules.one</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company} {day}, {time} in {city}</translation>
    </message>
    <message>
        <source>{company}, {role}. {held}{promised}{step}.</source>
        <comment>row.sentence</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}, {role}. {held}{promised}{step}.</translation>
    </message>
    <message>
        <source>{company}. {held}{promised}{step}.</source>
        <comment>row.sentence_no_role</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}. {held}{promised}{step}.</translation>
    </message>
    <message>
        <source>{company}: as you decided, {next}</source>
        <comment>toast.overruled</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: wie Sie entschieden, {next}</translation>
    </message>
    <message>
        <source>{company}: by the advice again, {next}</source>
        <comment>toast.follow_advice</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: wieder nach der Empfehlung, {next}</translation>
    </message>
    <message>
        <source>{company}: changed</source>
        <comment>toast.edited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: geändert</translation>
    </message>
    <message>
        <source>{company}: closed</source>
        <comment>toast.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: abgeschlossen</translation>
    </message>
    <message>
        <source>{company}: deleted, next: {next}</source>
        <comment>toast.removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: gelöscht, weiter: {next}</translation>
    </message>
    <message>
        <source>{company}: goes back onto your phone</source>
        <comment>toast.phone_put_back</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: kommt wieder auf Ihr Telefon</translation>
    </message>
    <message>
        <source>{company}: interview added</source>
        <comment>toast.added</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: Gespräch eingetragen</translation>
    </message>
    <message>
        <source>{company}: left alone, as you decided</source>
        <comment>toast.left_alone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: ruhen gelassen, wie Sie entschieden</translation>
    </message>
    <message>
        <source>{company}: left out of your phone&apos;s calendar</source>
        <comment>toast.phone_leave_out</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: bleibt aus dem Telefonkalender heraus</translation>
    </message>
    <message>
        <source>{company}: moved to {when}</source>
        <comment>toast.moved</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: verlegt auf {when}</translation>
    </message>
    <message>
        <source>{company}: noted, next: {next}</source>
        <comment>toast.exit_card</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: notiert, weiter: {next}</translation>
    </message>
    <message>
        <source>{company}: noted, next: {next}</source>
        <comment>toast.news</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: notiert, weiter: {next}</translation>
    </message>
    <message>
        <source>{company}: noted, next: {next}</source>
        <comment>toast.known</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: notiert, weiter: {next}</translation>
    </message>
    <message>
        <source>{company}: open again</source>
        <comment>toast.reopened</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: wieder offen</translation>
    </message>
    <message>
        <source>{company}: planned again, due now</source>
        <comment>toast.again</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: wieder geplant, jetzt fällig</translation>
    </message>
    <message>
        <source>{company}: put right, next: {next}</source>
        <comment>toast.corrected</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: berichtigt, weiter: {next}</translation>
    </message>
    <message>
        <source>{company}: reminds you again {when}</source>
        <comment>toast.snoozed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: erinnert Sie wieder {when}</translation>
    </message>
    <message>
        <source>{company}: rings now</source>
        <comment>toast.ring_now</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: klingelt jetzt</translation>
    </message>
    <message>
        <source>{company}: {interview} changed</source>
        <comment>toast.interview_edited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {interview} geändert</translation>
    </message>
    <message>
        <source>{company}: {interview} deleted</source>
        <comment>toast.interview_removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {interview} gelöscht</translation>
    </message>
    <message>
        <source>{company}: {name} belongs to it now</source>
        <comment>toast.person_shared</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {name} gehört jetzt dazu</translation>
    </message>
    <message>
        <source>{company}: {name} saved</source>
        <comment>toast.person</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {name} gespeichert</translation>
    </message>
    <message>
        <source>{company}: {name} taken off it</source>
        <comment>toast.person_removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {name} herausgenommen</translation>
    </message>
    <message>
        <source>{company}: {outcome}</source>
        <comment>toast.done_end</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {outcome}</translation>
    </message>
    <message>
        <source>{company}: {outcome}, next: {next}</source>
        <comment>toast.done</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {outcome}, weiter: {next}</translation>
    </message>
    <message>
        <source>{company}: {remark}</source>
        <comment>together.remark</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{company}: {remark}</translation>
    </message>
    <message>
        <source>{count} ({percent} %)</source>
        <comment>insights.share</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} ({percent} %)</translation>
    </message>
    <message numerus="yes">
        <source>{count} answers are too few to tell; from {enough} on this says something.</source>
        <comment>insights.waits.few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Eine Antwort ist zu wenig; ab {enough} lässt sich etwas sagen.</numerusform>
            <numerusform>{count} Antworten sind zu wenige; ab {enough} lässt sich etwas sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} applications are too few to tell; from {enough} answers on this says something.</source>
        <comment>insights.few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Eine Bewerbung ist zu wenig; ab {enough} Antworten lässt sich etwas sagen.</numerusform>
            <numerusform>{count} Bewerbungen sind zu wenige; ab {enough} Antworten lässt sich etwas sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} applications are too few to tell; from {enough} on this says something.</source>
        <comment>insights.way.few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Eine Bewerbung ist zu wenig; ab {enough} lässt sich etwas sagen.</numerusform>
            <numerusform>{count} Bewerbungen sind zu wenige; ab {enough} lässt sich etwas sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} applications written to {name}</source>
        <comment>together.written</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Eine Bewerbung in {name} geschrieben</numerusform>
            <numerusform>{count} Bewerbungen in {name} geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} applications written to {path}</source>
        <comment>export.applications</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>1 Bewerbung in {path} geschrieben</numerusform>
            <numerusform>{count} Bewerbungen in {path} geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are left out: their days are not over, or nobody noted when they invited.</source>
        <comment>insights.after.left_out</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Eines zählt nicht mit: Seine Tage sind noch nicht um, oder der Tag der Einladung ist nicht notiert.</numerusform>
            <numerusform>{count} zählen nicht mit: Ihre Tage sind noch nicht um, oder der Tag der Einladung ist nicht notiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} calls in half a year are too few to tell; from {enough} on this says something.</source>
        <comment>insights.calls.few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Ein Anruf in einem halben Jahr ist zu wenig; ab {enough} lässt sich etwas sagen.</numerusform>
            <numerusform>{count} Anrufe in einem halben Jahr sind zu wenige; ab {enough} lässt sich etwas sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} calls within {weeks} weeks.</source>
        <comment>insights.calls.lead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{count} Anruf in {weeks} Wochen.</numerusform>
            <numerusform>{count} Anrufe in {weeks} Wochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} calls within {weeks} weeks; the median of the whole ones is {median} a week.</source>
        <comment>insights.calls.lead_median</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{count} Anruf in {weeks} Wochen; der Median der ganzen Wochen ist {median}.</numerusform>
            <numerusform>{count} Anrufe in {weeks} Wochen; der Median der ganzen Wochen ist {median}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} closed: {closing}</source>
        <comment>together.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} abgeschlossen: {closing}</translation>
    </message>
    <message numerus="yes">
        <source>{count} contacts written to {name}</source>
        <comment>log.written</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>1 Kontakt in {name} geschrieben</numerusform>
            <numerusform>{count} Kontakte in {name} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} contacts, the newest: {newest}</source>
        <comment>lane.attempts</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} Kontakte, der neueste: {newest}</translation>
    </message>
    <message numerus="yes">
        <source>{count} follow-ups are due</source>
        <comment>note.summary_all</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Ein weiteres Follow-up ist fällig</numerusform>
            <numerusform>{count} Follow-ups sind fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} h</source>
        <comment>edit.hours</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} h</translation>
    </message>
    <message numerus="yes">
        <source>{count} imported</source>
        <comment>toast.imported</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{count} importiert</numerusform>
            <numerusform>{count} importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} interviews, {first} to {last}</source>
        <comment>lane.interviews</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} Gespräche, {first} bis {last}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <comment>edit.minutes</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} min</translation>
    </message>
    <message numerus="yes">
        <source>{count} more follow-ups are due</source>
        <comment>note.summary</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>Ein weiteres Follow-up ist fällig</numerusform>
            <numerusform>{count} weitere Follow-ups sind fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} moved a day earlier</source>
        <comment>together.earlier</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} einen Tag vorverlegt</translation>
    </message>
    <message>
        <source>{count} moved a day later</source>
        <comment>together.later</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} einen Tag nach hinten verlegt</translation>
    </message>
    <message>
        <source>{count} moved to {day}</source>
        <comment>together.moved</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} verlegt auf {day}</translation>
    </message>
    <message>
        <source>{count} open again</source>
        <comment>together.reopened</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} wieder offen</translation>
    </message>
    <message numerus="yes">
        <source>{count} people written to {path}</source>
        <comment>export.people</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>1 Person in {path} geschrieben</numerusform>
            <numerusform>{count} Personen in {path} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} put off to their next business morning</source>
        <comment>together.snoozed_each</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} auf den nächsten Arbeitsmorgen dort verschoben</translation>
    </message>
    <message>
        <source>{count} put off to {when}</source>
        <comment>together.snoozed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{count} verschoben auf {when}</translation>
    </message>
    <message numerus="yes">
        <source>{count} waits, too few to tell</source>
        <comment>insights.since_few</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{count} Wartezeit, zu wenig</numerusform>
            <numerusform>{count} Wartezeiten, zu wenige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} working days</source>
        <comment>waiting.days</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{count} Arbeitstag</numerusform>
            <numerusform>{count} Arbeitstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{days} working days (median, n={n})</source>
        <comment>insights.since</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{days} Arbeitstag (Median, n={n})</numerusform>
            <numerusform>{days} Arbeitstage (Median, n={n})</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} has not come yet.</source>
        <comment>refused.ahead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day} ist noch nicht gewesen.</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>lane.day</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>lane.day_year</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>lane.when</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day} {time} {city}</source>
        <comment>lane.when_there</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day} {time} {city}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>days.here</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>absence.day</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}, {time} {city} ({yours} yours)</source>
        <comment>days.there</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day}, {time} {city} ({yours} bei Ihnen)</translation>
    </message>
    <message>
        <source>{day}: they {news}</source>
        <comment>find.they</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day}: {news}</translation>
    </message>
    <message>
        <source>{day}: {way}</source>
        <comment>log.then</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{day}: {way}</translation>
    </message>
    <message>
        <source>{done}</source>
        <comment>together.all</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{done}</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <comment>together.some</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{done} von {count}</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <comment>together.and_more</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{first} und {count} weitere</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <comment>together.and</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>lane.from_to</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>log.span_both</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{first}+</source>
        <comment>insights.from</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{first}+</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <comment>insights.to</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>lane.month</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <comment>lane.and_others</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{names} und {count} weiteren</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <comment>note.summary_rest</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <comment>lane.and</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{names} und {last}</translation>
    </message>
    <message numerus="yes">
        <source>{names} are closed</source>
        <comment>together.left.closed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{names} ist abgeschlossen</numerusform>
            <numerusform>{names} sind abgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} are not there any more</source>
        <comment>together.left.gone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{names} ist nicht mehr da</numerusform>
            <numerusform>{names} sind nicht mehr da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} are open already</source>
        <comment>together.left.open</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{names} ist schon offen</numerusform>
            <numerusform>{names} sind schon offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} have no follow-up planned</source>
        <comment>together.left.unplanned</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{names} hat kein geplantes Follow-up</numerusform>
            <numerusform>{names} haben kein geplantes Follow-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} would be due in the past</source>
        <comment>together.left.passed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>
            <numerusform>{names} wäre in der Vergangenheit fällig</numerusform>
            <numerusform>{names} wären in der Vergangenheit fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({companies})</source>
        <comment>edit.known</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} ({companies})</translation>
    </message>
    <message>
        <source>{name} added</source>
        <comment>history.person_added</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} hinzugefügt</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <comment>history.person_edited</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} geändert</translation>
    </message>
    <message>
        <source>{name} taken off</source>
        <comment>history.person_removed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name} herausgenommen</translation>
    </message>
    <message>
        <source>{name}, {day}: a holiday where they are</source>
        <comment>lane.holiday</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{name}, {day}: dort ein Feiertag</translation>
    </message>
    <message>
        <source>{outcome}, news by {until}</source>
        <comment>log.promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{outcome}, Antwort bis {until}</translation>
    </message>
    <message>
        <source>{server} took it. Look whether do-not-disturb is on there.</source>
        <comment>trial.disturb</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{server} hat ihn angenommen. Sehen Sie nach, ob dort „Nicht stören“ an ist.</translation>
    </message>
    <message>
        <source>{stage}</source>
        <comment>history.met</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}</translation>
    </message>
    <message>
        <source>{stage} ({count})</source>
        <comment>insights.waits.thin_one</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage} ({count})</translation>
    </message>
    <message>
        <source>{stage} to come, {when}</source>
        <comment>lane.interview_ahead</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage} steht bevor, {when}</translation>
    </message>
    <message>
        <source>{stage} with {names}</source>
        <comment>history.met_with</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage} mit {names}</translation>
    </message>
    <message>
        <source>{stage}, cancelled</source>
        <comment>history.met_cancelled</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}, abgesagt</translation>
    </message>
    <message>
        <source>{stage}, {day}. </source>
        <comment>row.sentence_interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}, {day}. </translation>
    </message>
    <message>
        <source>{stage}, {role}. {text}</source>
        <comment>note.body</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}, {role}. {text}</translation>
    </message>
    <message>
        <source>{stage}, {when}</source>
        <comment>lane.interview</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}, {when}</translation>
    </message>
    <message>
        <source>{stage}, {when}</source>
        <comment>find.round</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}, {when}</translation>
    </message>
    <message>
        <source>{stage}. </source>
        <comment>row.sentence_stage</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}. </translation>
    </message>
    <message>
        <source>{stage}. {text}</source>
        <comment>note.body_no_role</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}. {text}</translation>
    </message>
    <message>
        <source>{stage}: the median answer in your own search took {days} working days (of {count}).</source>
        <comment>waiting.median</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{stage}: Die mittlere Antwort in Ihrer eigenen Suche brauchte {days} Arbeitstage (aus {count}).</translation>
    </message>
    <message>
        <source>{through}, {able}</source>
        <comment>trial.way.whole</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{through}, {able}</translation>
    </message>
    <message>
        <source>{time} is around their midday break; from {opens} it fits.</source>
        <comment>move.break</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{time} liegt um die Mittagspause dort; ab {opens} passt es.</translation>
    </message>
    <message>
        <source>{time} is early for a call there; from {opens} it fits.</source>
        <comment>move.early</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{time} ist dort früh für einen Anruf; ab {opens} passt es.</translation>
    </message>
    <message>
        <source>{time} is late for a call there.</source>
        <comment>move.late</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{time} ist dort spät für einen Anruf.</translation>
    </message>
    <message>
        <source>{time} lies in your quiet hours; it rings all the same.</source>
        <comment>move.my_night</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{time} liegt in Ihrer Ruhezeit; es klingelt trotzdem.</translation>
    </message>
    <message>
        <source>{time} there ({city})</source>
        <comment>clock.there</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{time} dort ({city})</translation>
    </message>
    <message>
        <source>{time}, the same clock as yours</source>
        <comment>clock.here</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{time}, dieselbe Uhr wie bei Ihnen</translation>
    </message>
    <message>
        <source>{title}: changed, and everything planned anew</source>
        <comment>toast.setting</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{title}: geändert, und alles neu geplant</translation>
    </message>
    <message>
        <source>{until} lies before {day}, on which they said it.</source>
        <comment>refused.before</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{until} liegt vor {day}, an dem es gesagt wurde.</translation>
    </message>
    <message>
        <source>{verb} today</source>
        <comment>row.today</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb} heute</translation>
    </message>
    <message>
        <source>{verb} {day}</source>
        <comment>row.on</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb} {day}</translation>
    </message>
    <message>
        <source>{verb} {day}, {time}</source>
        <comment>title.planned</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb} {day}, {time}</translation>
    </message>
    <message>
        <source>{verb} {day}, {time}</source>
        <comment>next.contact</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb} {day}, {time}</translation>
    </message>
    <message>
        <source>{verb} {day}, {time} {city}</source>
        <comment>next.contact_zone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb} {day}, {time} {city}</translation>
    </message>
    <message>
        <source>{verb} {time}</source>
        <comment>row.at</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb} {time}</translation>
    </message>
    <message>
        <source>{verb}, due {day}</source>
        <comment>row.overdue</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb}, fällig {day}</translation>
    </message>
    <message>
        <source>{verb}, {company}</source>
        <comment>reminder.what</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{verb}, {company}</translation>
    </message>
    <message>
        <source>{way} to {name}</source>
        <comment>contact.to</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way} an {name}</translation>
    </message>
    <message>
        <source>{way}, about another offer</source>
        <comment>contact.for_competing</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, über ein anderes Angebot</translation>
    </message>
    <message>
        <source>{way}, by phone</source>
        <comment>log.format_phone</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, telefonisch</translation>
    </message>
    <message>
        <source>{way}, by video</source>
        <comment>log.format_video</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, per Video</translation>
    </message>
    <message>
        <source>{way}, on site</source>
        <comment>log.format_on_site</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, vor Ort</translation>
    </message>
    <message>
        <source>{way}, to answer them</source>
        <comment>contact.for_answer</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, als Antwort</translation>
    </message>
    <message>
        <source>{way}, to ask for feedback</source>
        <comment>contact.for_feedback</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, mit Bitte um Rückmeldung</translation>
    </message>
    <message>
        <source>{way}, to say thank you</source>
        <comment>contact.for_thanks</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, zum Dank</translation>
    </message>
    <message>
        <source>{way}, to withdraw</source>
        <comment>contact.for_withdrawal</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}, zur Absage</translation>
    </message>
    <message>
        <source>{way}: {outcome}</source>
        <comment>contact.ended</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}: {outcome}</translation>
    </message>
    <message>
        <source>{way}: {outcome}, news by {until}</source>
        <comment>contact.ended_promised</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{way}: {outcome}, Antwort bis {until}</translation>
    </message>
    <message>
        <source>{what} due since {when}. It fits until {latest}</source>
        <comment>lane.was_due</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{what} fällig seit {when}. Es passt bis {latest}</translation>
    </message>
    <message>
        <source>{what} planned {when}. It fits until {latest}</source>
        <comment>lane.planned</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{what} geplant {when}. Es passt bis {latest}</translation>
    </message>
    <message>
        <source>{what}, with {names}</source>
        <comment>lane.with</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{what}, mit {names}</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <comment>lane.attempt</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{what}, {when}</translation>
    </message>
    <message>
        <source>{what}; {left}</source>
        <comment>together.told</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{what}; {left}</translation>
    </message>
    <message>
        <source>{when} ({theirs} theirs)</source>
        <comment>later.when_theirs</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{when} ({theirs} dort)</translation>
    </message>
    <message>
        <source>{when} has passed already.</source>
        <comment>refused.passed</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{when} ist schon vorbei.</translation>
    </message>
    <message>
        <source>{when} is more than two years away.</source>
        <comment>refused.far</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>{when} ist mehr als zwei Jahre entfernt.</translation>
    </message>
    <message>
        <source>“{name}” is no kind of file that can be written.</source>
        <comment>export.refused</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>„{name}“ ist keine Dateiart, die geschrieben werden kann.</translation>
    </message>
    <message>
        <source>“{value}” is no value for “{title}”.</source>
        <comment>refused.setting</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>„{value}“ ist kein Wert für „{title}“.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <comment>history_line.quoted</comment>
        <extracomment>resources/messages/program.en.toml</extracomment>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>Add this command to the programs your session starts: {command}</source>
        <extracomment>followup_desktop/adapters/autostart.py</extracomment>
        <translation>Fügen Sie diesen Befehl den Programmen hinzu, die Ihre Sitzung startet: {command}</translation>
    </message>
    <message>
        <source>Move it to a plain path.</source>
        <extracomment>followup_desktop/adapters/autostart.py</extracomment>
        <translation>Verschieben Sie es an einen einfachen Pfad.</translation>
    </message>
    <message>
        <source>Remove it by hand.</source>
        <extracomment>followup_desktop/adapters/autostart.py</extracomment>
        <translation>Entfernen Sie es von Hand.</translation>
    </message>
    <message>
        <source>Starting at login could not be set up ({why}).</source>
        <extracomment>followup_desktop/adapters/autostart.py</extracomment>
        <translation>Der Start bei der Anmeldung konnte nicht eingerichtet werden ({why}).</translation>
    </message>
    <message>
        <source>The program lies at a path that no start entry may hold.</source>
        <extracomment>followup_desktop/adapters/autostart.py</extracomment>
        <translation>Das Programm liegt unter einem Pfad, den kein Starteintrag enthalten darf.</translation>
    </message>
    <message>
        <source>{entry} could not be removed ({why}).</source>
        <extracomment>followup_desktop/adapters/autostart.py</extracomment>
        <translation>{entry} konnte nicht entfernt werden ({why}).</translation>
    </message>
    <message>
        <source>day after Thanksgiving</source>
        <extracomment>followup_desktop/adapters/business_calendar.py</extracomment>
        <translation>Tag nach Thanksgiving</translation>
    </message>
    <message>
        <source>quiet days between the years</source>
        <extracomment>followup_desktop/adapters/business_calendar.py</extracomment>
        <translation>ruhige Tage zwischen den Jahren</translation>
    </message>
    <message>
        <source>Interview follow-ups</source>
        <extracomment>followup_desktop/adapters/desktop_entry.py</extracomment>
        <translation>Nachfassen nach Vorstellungsgesprächen</translation>
    </message>
    <message>
        <source>Reminders ring as before while the program runs.</source>
        <extracomment>followup_desktop/adapters/desktop_entry.py</extracomment>
        <translation>Erinnerungen kommen wie bisher, solange das Programm läuft.</translation>
    </message>
    <message>
        <source>The desktop could not be told of this program ({why}).</source>
        <extracomment>followup_desktop/adapters/desktop_entry.py</extracomment>
        <translation>Dem Desktop konnte dieses Programm nicht bekannt gemacht werden ({why}).</translation>
    </message>
    <message>
        <source>Whom to contact after an interview, whether to call at all, and what to say</source>
        <extracomment>followup_desktop/adapters/desktop_entry.py</extracomment>
        <translation>Wen Sie nach einem Vorstellungsgespräch kontaktieren, ob Sie überhaupt anrufen sollten und was Sie sagen</translation>
    </message>
    <message>
        <source>Copy its text and paste it, or add the interview by hand.</source>
        <extracomment>followup_desktop/adapters/formats/confined.py, followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Kopieren Sie den Text und fügen Sie ihn ein, oder tragen Sie das Gespräch von Hand ein.</translation>
    </message>
    <message>
        <source>Export the interview alone, or copy its text and paste it.</source>
        <extracomment>followup_desktop/adapters/formats/confined.py, followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Exportieren Sie nur das Gespräch, oder kopieren Sie den Text und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <extracomment>followup_desktop/adapters/formats/confined.py, followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} takes too long or too much memory to be read.</source>
        <extracomment>followup_desktop/adapters/formats/confined.py, followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} braucht zum Lesen zu lange oder zu viel Speicher.</translation>
    </message>
    <message>
        <source>{name} was not read to its end.</source>
        <extracomment>followup_desktop/adapters/formats/confined.py</extracomment>
        <translation>{name} wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>Choose a file with column names in its first row.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Wählen Sie eine Datei mit Spaltennamen in der ersten Zeile.</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py, followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>Columns were taken by their values: {named}. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Spalten wurden nach ihren Werten zugeordnet: {named}. Stimmt das?</translation>
    </message>
    <message>
        <source>Fill in at least one application.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Tragen Sie mindestens eine Bewerbung ein.</translation>
    </message>
    <message>
        <source>It names no company; fill that cell, or add it by hand.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Dort steht keine Firma; füllen Sie die Zelle aus, oder tragen Sie sie von Hand ein.</translation>
    </message>
    <message>
        <source>Name the columns in the first row, for example Company, Role, Status.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Benennen Sie die Spalten in der ersten Zeile, zum Beispiel Firma, Stelle, Status.</translation>
    </message>
    <message>
        <source>Save it as CSV again, in UTF-8.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Speichern Sie sie noch einmal als CSV, in UTF-8.</translation>
    </message>
    <message>
        <source>Split it into smaller tables.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Teilen Sie sie in kleinere Tabellen auf.</translation>
    </message>
    <message>
        <source>row {number}</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>row {number}: {company}</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>Zeile {number}: {company}</translation>
    </message>
    <message>
        <source>{file} has column names and no rows.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>{file} hat Spaltennamen und keine Zeilen.</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>{file} hat mehr als {most} Zeilen.</translation>
    </message>
    <message>
        <source>{file} has no column for the company.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>{file} hat keine Spalte für die Firma.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <source>{file} is not a table near row {what}.</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>{file} ist in der Nähe von Zeile {what} keine Tabelle.</translation>
    </message>
    <message>
        <source>“{column}” as {field}</source>
        <extracomment>followup_desktop/adapters/formats/csv_table.py</extracomment>
        <translation>„{column}“ als {field}</translation>
    </message>
    <message>
        <source>Add the interview by hand.</source>
        <extracomment>followup_desktop/adapters/formats/eml.py</extracomment>
        <translation>Tragen Sie das Gespräch von Hand ein.</translation>
    </message>
    <message>
        <source>Copy the mail&apos;s text and paste it instead.</source>
        <extracomment>followup_desktop/adapters/formats/eml.py</extracomment>
        <translation>Kopieren Sie stattdessen den Text der E-Mail und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Its calendar part cannot be read.</source>
        <extracomment>followup_desktop/adapters/formats/eml.py</extracomment>
        <translation>Der Kalenderteil kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>the calendar part</source>
        <extracomment>followup_desktop/adapters/formats/eml.py</extracomment>
        <translation>der Kalenderteil</translation>
    </message>
    <message>
        <source>{file} cannot be read as a mail.</source>
        <extracomment>followup_desktop/adapters/formats/eml.py</extracomment>
        <translation>{file} kann nicht als E-Mail gelesen werden.</translation>
    </message>
    <message>
        <source>{file} is built in a way no mail program writes.</source>
        <extracomment>followup_desktop/adapters/formats/eml.py</extracomment>
        <translation>{file} ist so aufgebaut, wie es kein Mailprogramm schreibt.</translation>
    </message>
    <message>
        <source>{file} names no day and hour, so no interview was found in it.</source>
        <extracomment>followup_desktop/adapters/formats/eml.py</extracomment>
        <translation>{file} nennt weder Tag noch Uhrzeit, deshalb wurde darin kein Gespräch gefunden.</translation>
    </message>
    <message>
        <source>Ask the sender for the invitation again.</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>Bitten Sie den Absender noch einmal um die Einladung.</translation>
    </message>
    <message>
        <source>Ask the sender for the invitation as an .ics file.</source>
        <extracomment>followup_desktop/adapters/formats/ics.py, followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Bitten Sie den Absender um die Einladung als .ics-Datei.</translation>
    </message>
    <message>
        <source>It cannot be read; add it by hand.</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>Das kann nicht gelesen werden; tragen Sie es von Hand ein.</translation>
    </message>
    <message>
        <source>It is {times}, so there is nothing to follow up.</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>Das ist {times}, also gibt es nichts nachzufassen.</translation>
    </message>
    <message>
        <source>a diary entry</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>ein Tagebucheintrag</translation>
    </message>
    <message>
        <source>a list of busy times</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>eine Liste belegter Zeiten</translation>
    </message>
    <message>
        <source>a task without a meeting</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>eine Aufgabe ohne Termin</translation>
    </message>
    <message>
        <source>an answer</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>eine Antwort</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <extracomment>followup_desktop/adapters/formats/ics.py, followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <source>no meeting</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>kein Termin</translation>
    </message>
    <message>
        <source>{file} holds no calendar.</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>{file} enthält keinen Kalender.</translation>
    </message>
    <message>
        <source>{file} is a calendar without any entry.</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>{file} ist ein Kalender ohne einen einzigen Eintrag.</translation>
    </message>
    <message>
        <source>{what} ({count} of them)</source>
        <extracomment>followup_desktop/adapters/formats/ics.py</extracomment>
        <translation>{what} ({count} davon)</translation>
    </message>
    <message>
        <source>Ask the sender for the file again.</source>
        <extracomment>followup_desktop/adapters/formats/ics_blocks.py, followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Bitten Sie den Absender noch einmal um die Datei.</translation>
    </message>
    <message>
        <source>Export a shorter stretch of time, or the interview alone.</source>
        <extracomment>followup_desktop/adapters/formats/ics_blocks.py</extracomment>
        <translation>Exportieren Sie einen kürzeren Zeitraum, oder nur das Gespräch.</translation>
    </message>
    <message>
        <source>The calendar has more than {most} entries.</source>
        <extracomment>followup_desktop/adapters/formats/ics_blocks.py</extracomment>
        <translation>Der Kalender hat mehr als {most} Einträge.</translation>
    </message>
    <message>
        <source>The calendar is nested in a way no calendar program writes.</source>
        <extracomment>followup_desktop/adapters/formats/ics_blocks.py</extracomment>
        <translation>Der Kalender ist so verschachtelt, wie es kein Kalenderprogramm schreibt.</translation>
    </message>
    <message>
        <source>A line of this entry could not be read; check it against the original.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Eine Zeile dieses Eintrags konnte nicht gelesen werden; vergleichen Sie ihn mit dem Original.</translation>
    </message>
    <message>
        <source>It names no time; add it by hand.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py, followup_desktop/services/exchange.py</extracomment>
        <translation>Dort steht keine Uhrzeit; tragen Sie es von Hand ein.</translation>
    </message>
    <message>
        <source>It repeats in a way that was not followed; this is the first time. Which one is it?</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das wiederholt sich auf eine Art, die nicht zu verstehen war; dies ist das erste Mal. Welches ist es?</translation>
    </message>
    <message>
        <source>It repeats; this is {which}. Is that the interview you mean?</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das wiederholt sich; dies ist {which}. Ist das das Gespräch, das Sie meinen?</translation>
    </message>
    <message>
        <source>Its date cannot be read, or lies too far from today; add it by hand.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das Datum ist nicht lesbar oder liegt zu weit von heute entfernt; tragen Sie es von Hand ein.</translation>
    </message>
    <message>
        <source>This is someone&apos;s answer to an invitation; import the invitation itself.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das ist eine Antwort auf eine Einladung; importieren Sie die Einladung selbst.</translation>
    </message>
    <message>
        <source>This only asks for an invitation to be sent again; there is nothing to add.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das bittet nur darum, eine Einladung noch einmal zu schicken; es gibt nichts einzutragen.</translation>
    </message>
    <message>
        <source>This program planned it; follow-ups are planned anew where the interview is added.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das hat dieses Programm geplant; Follow-ups werden neu geplant, wo das Gespräch eingetragen wird.</translation>
    </message>
    <message>
        <source>This proposes another time and settles nothing; wait for the changed invitation.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das schlägt eine andere Zeit vor und legt nichts fest; warten Sie auf die geänderte Einladung.</translation>
    </message>
    <message>
        <source>This refuses a proposed time; the invitation stands as it was.</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>Das lehnt eine vorgeschlagene Zeit ab; die Einladung gilt, wie sie war.</translation>
    </message>
    <message>
        <source>the first time</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>das erste Mal</translation>
    </message>
    <message>
        <source>the last time</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>das letzte Mal</translation>
    </message>
    <message>
        <source>the next time</source>
        <extracomment>followup_desktop/adapters/formats/ics_entry.py</extracomment>
        <translation>das nächste Mal</translation>
    </message>
    <message>
        <source>For “{shown}” the invitation&apos;s own rules give {by_rules} in {place}, the name gives {by_name}. Which is right?</source>
        <extracomment>followup_desktop/adapters/formats/ics_times.py</extracomment>
        <translation>Für „{shown}“ ergeben die Regeln der Einladung {by_rules} in {place}, der Name ergibt {by_name}. Was stimmt?</translation>
    </message>
    <message>
        <source>The invitation calls its time zone “{shown}”; it was read as {place}. Right?</source>
        <extracomment>followup_desktop/adapters/formats/ics_times.py</extracomment>
        <translation>Die Einladung nennt ihre Zeitzone „{shown}“; sie wurde als {place} gelesen. Richtig?</translation>
    </message>
    <message>
        <source>The invitation calls its time zone “{shown}”; its time is sure. Is the other side in {where}?</source>
        <extracomment>followup_desktop/adapters/formats/ics_times.py</extracomment>
        <translation>Die Einladung nennt ihre Zeitzone „{shown}“; die Zeit ist sicher. Ist die andere Seite in {where}?</translation>
    </message>
    <message>
        <source>The invitation gives its time in UTC. Is the other side in {place}?</source>
        <extracomment>followup_desktop/adapters/formats/ics_times.py</extracomment>
        <translation>Die Einladung nennt ihre Zeit in UTC. Ist die andere Seite in {place}?</translation>
    </message>
    <message>
        <source>The invitation names no time zone; {wall} was read as the time in {place}. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/ics_times.py</extracomment>
        <translation>Die Einladung nennt keine Zeitzone; {wall} wurde als Zeit in {place} gelesen. Stimmt das?</translation>
    </message>
    <message>
        <source>The invitation names the day and no hour; nine in the morning stands in for it. When does it begin?</source>
        <extracomment>followup_desktop/adapters/formats/ics_times.py</extracomment>
        <translation>Die Einladung nennt den Tag und keine Uhrzeit; neun Uhr morgens steht dafür. Wann beginnt es?</translation>
    </message>
    <message>
        <source>The time zone “{shown}” is not known; {wall} was read as the time in {where}. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/ics_times.py</extracomment>
        <translation>Die Zeitzone „{shown}“ ist nicht bekannt; {wall} wurde als Zeit in {where} gelesen. Stimmt das?</translation>
    </message>
    <message>
        <source>Nothing is read in a safe start.</source>
        <extracomment>followup_desktop/adapters/formats/no_reader.py</extracomment>
        <translation>In einem sicheren Start wird nichts gelesen.</translation>
    </message>
    <message>
        <source>Quit and start again, then open it once more.</source>
        <extracomment>followup_desktop/adapters/formats/no_reader.py</extracomment>
        <translation>Beenden Sie das Programm, starten Sie neu und öffnen Sie die Datei dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that the file is there and yours to read.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Prüfen Sie, ob die Datei da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Choose a calendar, mail, card or table file.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Wählen Sie eine Kalender-, Mail-, Karten- oder Tabellendatei.</translation>
    </message>
    <message>
        <source>Choose an .ics, .eml, .vcf or .csv file.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Wählen Sie eine .ics-, .eml-, .vcf- oder .csv-Datei.</translation>
    </message>
    <message>
        <source>Copy its text and paste it instead.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Kopieren Sie stattdessen den Text und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Copy the invitation first, then paste it.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Kopieren Sie zuerst die Einladung, dann fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>Export the contact again as a .vcf file.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py, followup_desktop/adapters/formats/vcard.py</extracomment>
        <translation>Exportieren Sie den Kontakt noch einmal als .vcf-Datei.</translation>
    </message>
    <message>
        <source>Export the interview alone, or a shorter time.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Exportieren Sie nur das Gespräch, oder einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>Paste the invitation with its date, or add it by hand.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Fügen Sie die Einladung mit ihrem Datum ein, oder tragen Sie sie von Hand ein.</translation>
    </message>
    <message>
        <source>Save it as .eml, or drag the .ics out of it.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Speichern Sie sie als .eml, oder ziehen Sie die .ics heraus.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV and import that.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Speichern Sie das Blatt als CSV und importieren Sie das.</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>There is no text to read.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Es gibt keinen Text zu lesen.</translation>
    </message>
    <message>
        <source>Type what it shows, or ask for the invitation as a file.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Tippen Sie ab, was es zeigt, oder bitten Sie um die Einladung als Datei.</translation>
    </message>
    <message>
        <source>Unpack it and import what is in it.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>Entpacken Sie sie und importieren Sie, was darin ist.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}).</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} kann nicht gelesen werden ({why}).</translation>
    </message>
    <message>
        <source>{name} holds no address card.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} enthält keine Adresskarte.</translation>
    </message>
    <message>
        <source>{name} holds no calendar.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} enthält keinen Kalender.</translation>
    </message>
    <message>
        <source>{name} is a PDF.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist ein PDF.</translation>
    </message>
    <message>
        <source>{name} is a Word document.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist ein Word-Dokument.</translation>
    </message>
    <message>
        <source>{name} is a mail in Outlook&apos;s own format.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist eine E-Mail in Outlooks eigenem Format.</translation>
    </message>
    <message>
        <source>{name} is a packed file.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist eine gepackte Datei.</translation>
    </message>
    <message>
        <source>{name} is a picture.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist ein Bild.</translation>
    </message>
    <message>
        <source>{name} is an Excel workbook.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist eine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is larger than {what} MB.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist größer als {what} MB.</translation>
    </message>
    <message>
        <source>{name} is nested too deeply to be read.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist zum Lesen zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>{name} is no text.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist kein Text.</translation>
    </message>
    <message>
        <source>{name} is not a file that can be read.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>{name} names no day and hour.</source>
        <extracomment>followup_desktop/adapters/formats/reader.py</extracomment>
        <translation>{name} nennt weder Tag noch Uhrzeit.</translation>
    </message>
    <message>
        <source>The company was guessed from {origin}: {company}. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Die Firma wurde aus {origin} geraten: {company}. Stimmt das?</translation>
    </message>
    <message>
        <source>The invitation</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Die Einladung</translation>
    </message>
    <message>
        <source>The role was guessed from the title: {role}. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Die Stelle wurde aus dem Titel geraten: {role}. Stimmt das?</translation>
    </message>
    <message>
        <source>The stage was guessed from the words: {stage}. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Die Phase wurde aus den Worten geraten: {stage}. Stimmt das?</translation>
    </message>
    <message>
        <source>the text</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py, followup_desktop/adapters/formats/written.py</extracomment>
        <translation>dem Text</translation>
    </message>
    <message>
        <source>the title</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>dem Titel</translation>
    </message>
    <message>
        <source>{what} does not name the company. Which one is it?</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>{what} nennt die Firma nicht. Welche ist es?</translation>
    </message>
    <message>
        <source>{what} does not say which stage this is. Which one is it?</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>{what} sagt nicht, welche Phase das ist. Welche ist es?</translation>
    </message>
    <message>
        <source>{what} names no role. Which one is it for?</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>{what} nennt keine Stelle. Für welche ist es?</translation>
    </message>
    <message>
        <source>The date “{text}” was not understood. Which day is meant?</source>
        <extracomment>followup_desktop/adapters/formats/table_rows.py</extracomment>
        <translation>Das Datum „{text}“ wurde nicht verstanden. Welcher Tag ist gemeint?</translation>
    </message>
    <message>
        <source>The row names no role. Which one is it?</source>
        <extracomment>followup_desktop/adapters/formats/table_rows.py</extracomment>
        <translation>Die Zeile nennt keine Stelle. Welche ist es?</translation>
    </message>
    <message>
        <source>The row names the interview&apos;s day and no hour. When was it?</source>
        <extracomment>followup_desktop/adapters/formats/table_rows.py</extracomment>
        <translation>Die Zeile nennt den Tag des Gesprächs und keine Uhrzeit. Wann war es?</translation>
    </message>
    <message>
        <source>The status “{text}” is not known. Which stage is it?</source>
        <extracomment>followup_desktop/adapters/formats/table_rows.py</extracomment>
        <translation>Der Status „{text}“ ist nicht bekannt. Welche Phase ist es?</translation>
    </message>
    <message>
        <source>“{text}” was read with the day first. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/table_rows.py</extracomment>
        <translation>„{text}“ wurde mit dem Tag zuerst gelesen. Stimmt das?</translation>
    </message>
    <message>
        <source>“{text}” was read with the month first. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/table_rows.py</extracomment>
        <translation>„{text}“ wurde mit dem Monat zuerst gelesen. Stimmt das?</translation>
    </message>
    <message>
        <source>Export the people you need alone.</source>
        <extracomment>followup_desktop/adapters/formats/vcard.py</extracomment>
        <translation>Exportieren Sie nur die Personen, die Sie brauchen.</translation>
    </message>
    <message>
        <source>It names nobody that could be contacted; add the person by hand.</source>
        <extracomment>followup_desktop/adapters/formats/vcard.py</extracomment>
        <translation>Dort steht niemand, den man kontaktieren könnte; tragen Sie die Person von Hand ein.</translation>
    </message>
    <message>
        <source>card {number}</source>
        <extracomment>followup_desktop/adapters/formats/vcard.py</extracomment>
        <translation>Karte {number}</translation>
    </message>
    <message>
        <source>{file} has more than {most} cards.</source>
        <extracomment>followup_desktop/adapters/formats/vcard.py</extracomment>
        <translation>{file} hat mehr als {most} Karten.</translation>
    </message>
    <message>
        <source>{file} holds no address card.</source>
        <extracomment>followup_desktop/adapters/formats/vcard.py</extracomment>
        <translation>{file} enthält keine Adresskarte.</translation>
    </message>
    <message>
        <source>The date can be read in two ways; {day} was taken. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/written.py</extracomment>
        <translation>Das Datum lässt sich auf zwei Arten lesen; {day} wurde genommen. Stimmt das?</translation>
    </message>
    <message>
        <source>The text</source>
        <extracomment>followup_desktop/adapters/formats/written.py</extracomment>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>The text names no time zone; {shown} was read as the time in {zone}. Is that right?</source>
        <extracomment>followup_desktop/adapters/formats/written.py</extracomment>
        <translation>Der Text nennt keine Zeitzone; {shown} wurde als Zeit in {zone} gelesen. Stimmt das?</translation>
    </message>
    <message>
        <source>The text names {count} times; {day} {time} was taken. Is that the interview?</source>
        <extracomment>followup_desktop/adapters/formats/written.py</extracomment>
        <translation>Der Text nennt {count} Zeiten; {day} {time} wurde genommen. Ist das das Gespräch?</translation>
    </message>
    <message>
        <source>no program on this desktop shows notifications</source>
        <extracomment>followup_desktop/adapters/notify/asking.py</extracomment>
        <translation>kein Programm auf diesem Desktop zeigt Benachrichtigungen</translation>
    </message>
    <message>
        <source>the program that shows notifications does not answer</source>
        <extracomment>followup_desktop/adapters/notify/asking.py</extracomment>
        <translation>das Programm, das Benachrichtigungen zeigt, antwortet nicht</translation>
    </message>
    <message>
        <source>there is no session bus</source>
        <extracomment>followup_desktop/adapters/notify/asking.py</extracomment>
        <translation>es gibt keinen Sitzungsbus</translation>
    </message>
    <message>
        <source>this desktop shows notifications that cannot be clicked</source>
        <extracomment>followup_desktop/adapters/notify/asking.py</extracomment>
        <translation>dieser Desktop zeigt Benachrichtigungen, die nicht anklickbar sind</translation>
    </message>
    <message>
        <source>reminders appear in this window only</source>
        <extracomment>followup_desktop/adapters/notify/banner.py</extracomment>
        <translation>Erinnerungen erscheinen nur in diesem Fenster</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>followup_desktop/adapters/notify/freedesktop.py, followup_desktop/ui/dialogs/reminder_list.py, followup_desktop/ui/widgets/sources.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>the part that speaks to this system (desktop-notifier) is not installed</source>
        <extracomment>followup_desktop/adapters/notify/native.py</extracomment>
        <translation>der Teil, der mit diesem System spricht (desktop-notifier), ist nicht installiert</translation>
    </message>
    <message>
        <source>the system did not take it</source>
        <extracomment>followup_desktop/adapters/notify/native.py</extracomment>
        <translation>das System nahm sie nicht an</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <extracomment>followup_desktop/adapters/notify/native.py</extracomment>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>the system&apos;s settings do not allow this program to show notifications</source>
        <extracomment>followup_desktop/adapters/notify/native.py</extracomment>
        <translation>die Einstellungen des Systems erlauben diesem Programm keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>this system lets only an installed, signed program show notifications</source>
        <extracomment>followup_desktop/adapters/notify/native.py</extracomment>
        <translation>dieses System lässt nur ein installiertes, signiertes Programm Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>an earlier notification has not gone out yet</source>
        <extracomment>followup_desktop/adapters/notify/plyer_backend.py</extracomment>
        <translation>eine frühere Benachrichtigung ist noch nicht hinausgegangen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <extracomment>followup_desktop/adapters/notify/plyer_backend.py</extracomment>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>plyer could not show it ({what})</source>
        <extracomment>followup_desktop/adapters/notify/plyer_backend.py</extracomment>
        <translation>plyer konnte sie nicht zeigen ({what})</translation>
    </message>
    <message>
        <source>notifications are shown through plyer and cannot be clicked; open them here</source>
        <extracomment>followup_desktop/adapters/notify/plyer_paths.py</extracomment>
        <translation>Benachrichtigungen kommen über plyer und sind nicht anklickbar; öffnen Sie sie hier</translation>
    </message>
    <message>
        <source>plyer needs the program notify-send (package libnotify-bin)</source>
        <extracomment>followup_desktop/adapters/notify/plyer_paths.py</extracomment>
        <translation>plyer braucht das Programm notify-send (Paket libnotify-bin)</translation>
    </message>
    <message>
        <source>not asked: no window is open</source>
        <extracomment>followup_desktop/adapters/notify/probe.py</extracomment>
        <translation>nicht gefragt: kein Fenster ist offen</translation>
    </message>
    <message>
        <source>reminders appear in the program&apos;s window only</source>
        <extracomment>followup_desktop/adapters/notify/probe.py</extracomment>
        <translation>Erinnerungen erscheinen nur im Fenster des Programms</translation>
    </message>
    <message>
        <source>only the last notification can be clicked</source>
        <extracomment>followup_desktop/adapters/notify/tray.py</extracomment>
        <translation>nur die letzte Benachrichtigung ist anklickbar</translation>
    </message>
    <message>
        <source>there is no tray icon to speak through</source>
        <extracomment>followup_desktop/adapters/notify/tray.py</extracomment>
        <translation>es gibt kein Symbol im Infobereich, das sie zeigen könnte</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with --data-dir.</source>
        <extracomment>followup_desktop/adapters/paths.py, followup_desktop/store/engine.py</extracomment>
        <translation>Machen Sie ihn beschreibbar, oder wählen Sie einen anderen mit --data-dir.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be used: {why}.</source>
        <extracomment>followup_desktop/adapters/paths.py, followup_desktop/store/engine.py</extracomment>
        <translation>Der Datenordner {folder} kann nicht benutzt werden: {why}.</translation>
    </message>
    <message>
        <source>Choose a folder of this computer alone with --data-dir, and share the backups instead.</source>
        <extracomment>followup_desktop/adapters/shared_folder.py</extracomment>
        <translation>Wählen Sie mit --data-dir einen Ordner nur dieses Computers, und teilen Sie stattdessen die Sicherungen.</translation>
    </message>
    <message>
        <source>The data folder {folder} is shared with other computers by {name}. A store can be damaged there.</source>
        <extracomment>followup_desktop/adapters/shared_folder.py</extracomment>
        <translation>Der Datenordner {folder} wird durch {name} mit anderen Computern geteilt. Dort kann der Datenbestand Schaden nehmen.</translation>
    </message>
    <message>
        <source>a network disk ({kind})</source>
        <extracomment>followup_desktop/adapters/shared_folder.py</extracomment>
        <translation>ein Netzlaufwerk ({kind})</translation>
    </message>
    <message>
        <source>Make the data folder writable, or choose another one with --data-dir.</source>
        <extracomment>followup_desktop/adapters/single_instance.py</extracomment>
        <translation>Machen Sie den Datenordner beschreibbar, oder wählen Sie einen anderen mit --data-dir.</translation>
    </message>
    <message>
        <source>The file {path} cannot be opened: {why}.</source>
        <extracomment>followup_desktop/adapters/single_instance.py</extracomment>
        <translation>Die Datei {path} kann nicht geöffnet werden: {why}.</translation>
    </message>
    <message>
        <source>Drop the files on the window, or import them there with Ctrl+O.</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Ziehen Sie die Dateien auf das Fenster, oder importieren Sie sie dort mit Strg+O.</translation>
    </message>
    <message>
        <source>Open at most {most} of them.</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Öffnen Sie höchstens {most} davon.</translation>
    </message>
    <message>
        <source>The files could not be handed over ({why}).</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Die Dateien konnten nicht übergeben werden ({why}).</translation>
    </message>
    <message>
        <source>The files that another start named could not be found.</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Die Dateien, die ein anderer Start nannte, waren nicht zu finden.</translation>
    </message>
    <message>
        <source>The files that another start named could not be read ({why}).</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Die Dateien, die ein anderer Start nannte, konnten nicht gelesen werden ({why}).</translation>
    </message>
    <message>
        <source>These are too many files at once ({count}).</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Das sind zu viele Dateien auf einmal ({count}).</translation>
    </message>
    <message>
        <source>What another start left could come from somebody else, so it was not opened.</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Was ein anderer Start hinterließ, könnte von jemand anderem stammen und wurde deshalb nicht geöffnet.</translation>
    </message>
    <message>
        <source>What another start left could not be understood.</source>
        <extracomment>followup_desktop/adapters/spool.py</extracomment>
        <translation>Was ein anderer Start hinterließ, war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Files are not read and no backups are made until you quit and start again. If it ends again, please send followup.log from the data folder along with a report.</source>
        <extracomment>followup_desktop/adapters/starts.py</extracomment>
        <translation>Bis Sie beenden und neu starten, werden keine Dateien gelesen und keine Sicherungen gemacht. Endet es wieder, schicken Sie bitte followup.log aus dem Datenordner mit einer Meldung.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly more than once. This is a safe start: your list and your reminders are here.</source>
        <extracomment>followup_desktop/adapters/starts.py</extracomment>
        <translation>Das Programm endete mehrmals unerwartet. Dies ist ein sicherer Start: Ihre Liste und Ihre Erinnerungen sind da.</translation>
    </message>
    <message>
        <source>Make the data folder writable.</source>
        <extracomment>followup_desktop/adapters/user_language.py</extracomment>
        <translation>Machen Sie den Datenordner beschreibbar.</translation>
    </message>
    <message>
        <source>The language could not be kept ({why}).</source>
        <extracomment>followup_desktop/adapters/user_language.py</extracomment>
        <translation>Die Sprache konnte nicht gemerkt werden ({why}).</translation>
    </message>
    <message>
        <source>Application {id} has no follow-up to put off.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Bewerbung {id} hat kein Follow-up, das sich verschieben ließe.</translation>
    </message>
    <message>
        <source>Backup written: {path}</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Sicherung geschrieben: {path}</translation>
    </message>
    <message>
        <source>Check --at and --ends.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Prüfen Sie --at und --ends.</translation>
    </message>
    <message>
        <source>End the name with .pdf or .csv.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Der Name muss auf .pdf oder .csv enden.</translation>
    </message>
    <message>
        <source>It holds one situation as JSON, or a list of them.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Sie enthält eine Situation als JSON, oder eine Liste davon.</translation>
    </message>
    <message>
        <source>Restored. The store as it was lies in {aside}</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Wiederhergestellt. Der bisherige Datenbestand liegt in {aside}</translation>
    </message>
    <message>
        <source>See what comes next with: list</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Was als Nächstes kommt, zeigt: list</translation>
    </message>
    <message>
        <source>The interview would end before it starts.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Das Gespräch würde enden, bevor es beginnt.</translation>
    </message>
    <message>
        <source>The situation file {path} cannot be read ({why}).</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Die Situationsdatei {path} kann nicht gelesen werden ({why}).</translation>
    </message>
    <message>
        <source>Write it like 2026-11-26T14:00 or “thu 2pm new york”.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Schreiben Sie sie wie 2026-11-26T14:00 oder „do 14 uhr new york“.</translation>
    </message>
    <message>
        <source>Write it like 2026-11-27 or “fri next week”.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Schreiben Sie ihn wie 2026-11-27 oder „fr nächste woche“.</translation>
    </message>
    <message>
        <source>Write it like Europe/Berlin.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Schreiben Sie sie wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>Write it like “45 min”, “2 h” or “tomorrow 9:30”.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Schreiben Sie es wie „45 min“, „2 h“ oder „morgen 9:30“.</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>eingetragen</translation>
    </message>
    <message>
        <source>advise: name either an ID or --situation FILE.json</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>advise: nennen Sie entweder eine ID oder --situation DATEI.json</translation>
    </message>
    <message>
        <source>backups: {count}, newest {newest}</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Sicherungen: {count}, neueste {newest}</translation>
    </message>
    <message>
        <source>clickable</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>anklickbar</translation>
    </message>
    <message>
        <source>export: --from and --to belong to --log</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>export: --from und --to gehören zu --log</translation>
    </message>
    <message>
        <source>last look for due reminders</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>letzter Blick nach fälligen Erinnerungen</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>nothing here</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>nichts da</translation>
    </message>
    <message>
        <source>nothing imported</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>nichts importiert</translation>
    </message>
    <message>
        <source>notifications</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>open: {how}</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>offen: {how}</translation>
    </message>
    <message>
        <source>phone</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>seen in a test</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>im Test gesehen</translation>
    </message>
    <message>
        <source>server</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Server</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>start at login</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Start bei der Anmeldung</translation>
    </message>
    <message>
        <source>store</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Datenbestand</translation>
    </message>
    <message>
        <source>tray</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>updated</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>“{name}” is no kind of file for the log of contacts.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>„{name}“ ist keine Dateiart für das Kontaktprotokoll.</translation>
    </message>
    <message>
        <source>“{text}” is not understood as a day.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>„{text}“ ist als Tag nicht zu verstehen.</translation>
    </message>
    <message>
        <source>“{text}” is not understood as a time.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>„{text}“ ist als Zeit nicht zu verstehen.</translation>
    </message>
    <message>
        <source>“{zone}” is no time zone that this computer knows.</source>
        <extracomment>followup_desktop/cli.py</extracomment>
        <translation>„{zone}“ ist keine Zeitzone, die dieser Computer kennt.</translation>
    </message>
    <message>
        <source>ISO 8601 or words: “thu 2pm new york”</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>ISO 8601 oder Worte: „do 14 uhr new york“</translation>
    </message>
    <message>
        <source>Whom to contact after an interview, whether to call at all, and what to say.</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>Wen Sie nach einem Vorstellungsgespräch kontaktieren, ob Sie überhaupt anrufen sollten und was Sie sagen.</translation>
    </message>
    <message>
        <source>Without a command the window opens; files named then are shown in it before anything is saved.</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>Ohne Befehl öffnet sich das Fenster; genannte Dateien werden darin gezeigt, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>a store on a server: postgresql://…</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>ein Datenbestand auf einem Server: postgresql://…</translation>
    </message>
    <message>
        <source>add an interview</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>ein Gespräch eintragen</translation>
    </message>
    <message>
        <source>applications with verdict, due moment and next step</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>Bewerbungen mit Empfehlung, Fälligkeit und nächstem Schritt</translation>
    </message>
    <message>
        <source>bring the calendar of your phone into step now</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>den Kalender Ihres Telefons jetzt abgleichen</translation>
    </message>
    <message>
        <source>closed applications too</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>auch abgeschlossene Bewerbungen</translation>
    </message>
    <message>
        <source>do again what was taken back last</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>den zuletzt zurückgenommenen Schritt wiederholen</translation>
    </message>
    <message>
        <source>import invitations (.ics, .eml), tables (.csv), contacts (.vcf), an own export (.json)</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>Einladungen (.ics, .eml), Tabellen (.csv), Kontakte (.vcf), einen eigenen Export (.json) importieren</translation>
    </message>
    <message>
        <source>look around with sample data that is thrown away</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>mit Beispieldaten umsehen, die danach verschwinden</translation>
    </message>
    <message>
        <source>mark the follow-up of an application done, with its outcome</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>das Follow-up einer Bewerbung mit Ergebnis als erledigt markieren</translation>
    </message>
    <message>
        <source>only what is to be done now</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>nur was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>open the window on that call sheet</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>das Fenster mit diesem Leitfaden öffnen</translation>
    </message>
    <message>
        <source>print JSON</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>JSON ausgeben</translation>
    </message>
    <message>
        <source>put a backup in the store&apos;s place; the old store is kept beside it</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>eine Sicherung an die Stelle des Datenbestands setzen; der alte bleibt daneben liegen</translation>
    </message>
    <message>
        <source>put the reminder of an application off</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>die Erinnerung einer Bewerbung verschieben</translation>
    </message>
    <message>
        <source>start in the tray or minimised</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>im Infobereich oder minimiert starten</translation>
    </message>
    <message>
        <source>take the last act back</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>the advice with its reasons and sources</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>die Empfehlung mit Gründen und Quellen</translation>
    </message>
    <message>
        <source>the call sheet of an application as text</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>der Leitfaden einer Bewerbung als Text</translation>
    </message>
    <message>
        <source>the day by which they said you would hear</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>der Tag, bis zu dem Sie von der Firma hören sollten</translation>
    </message>
    <message>
        <source>the log of all contacts instead (.pdf, .csv)</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>stattdessen das Protokoll aller Kontakte (.pdf, .csv)</translation>
    </message>
    <message>
        <source>their time zone, such as Europe/Berlin</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>die Zeitzone der Firma, etwa Europe/Berlin</translation>
    </message>
    <message>
        <source>what they said against contacting them</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>was gegen Kontakt gesagt wurde</translation>
    </message>
    <message>
        <source>where the data lies</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>wo die Daten liegen</translation>
    </message>
    <message>
        <source>whether the store is whole and reminders can be shown</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>ob der Datenbestand heil ist und Erinnerungen gezeigt werden können</translation>
    </message>
    <message>
        <source>with --log: its first day</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>mit --log: der erste Tag</translation>
    </message>
    <message>
        <source>with --log: its last day</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>mit --log: der letzte Tag</translation>
    </message>
    <message>
        <source>write a verified backup of the store</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>eine geprüfte Sicherung des Datenbestands schreiben</translation>
    </message>
    <message>
        <source>write everything to a file (.csv, .json, .ics, .vcf), or the log of all contacts (.pdf, .csv)</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>alles in eine Datei schreiben (.csv, .json, .ics, .vcf), oder das Protokoll aller Kontakte (.pdf, .csv)</translation>
    </message>
    <message>
        <source>“10 min”, “2 h”, or a time in words</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>„10 min“, „2 h“ oder eine Zeit in Worten</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>followup_desktop/ui/call_sheet/code_card.py, followup_desktop/ui/dialogs/edit_dialog.py, followup_desktop/ui/dialogs/history_list.py, followup_desktop/ui/dialogs/import_review.py, followup_desktop/ui/dialogs/insights_dialog.py, followup_desktop/ui/dialogs/log_dialog.py, followup_desktop/ui/dialogs/reminder_list.py, followup_desktop/ui/dialogs/settings.py, followup_desktop/ui/window_parts/cards.py, followup_desktop/ui/window_parts/message_bar.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>E-mail: {subject}</source>
        <extracomment>followup_desktop/services/plain_texts.py</extracomment>
        <translation>E-Mail: {subject}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>followup_desktop/services/plain_texts.py, followup_desktop/ui/call_sheet/printed.py, followup_desktop/ui/call_sheet/script.py, followup_desktop/ui/dialogs/table_page.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <extracomment>followup_desktop/services/plain_texts.py, followup_desktop/ui/call_sheet/body.py, followup_desktop/ui/call_sheet/printed.py</extracomment>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Quit it first, then restore.</source>
        <extracomment>followup_desktop/commands.py</extracomment>
        <translation>Beenden Sie es zuerst, dann stellen Sie wieder her.</translation>
    </message>
    <message>
        <source>applied</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>assessment</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Fachgespräch</translation>
    </message>
    <message>
        <source>final</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>letzte Runde</translation>
    </message>
    <message>
        <source>ghosted</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>hiring manager</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Gespräch mit der Führungskraft</translation>
    </message>
    <message>
        <source>offer</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>panel</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Panel</translation>
    </message>
    <message>
        <source>phone screen</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Telefoninterview</translation>
    </message>
    <message>
        <source>reference</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>rejected</source>
        <extracomment>followup_desktop/adapters/formats/suppositions.py</extracomment>
        <translation>Absage</translation>
    </message>
    <message>
        <source>what came back and after how long, calls a week, how far applications came</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>was zurückkam und nach wie langer Zeit, Anrufe in der Woche, wie weit Bewerbungen kamen</translation>
    </message>
    <message>
        <source>write the numbers to a table as well</source>
        <extracomment>followup_desktop/cli_grammar.py</extracomment>
        <translation>die Zahlen auch in eine Tabelle schreiben</translation>
    </message>
    <message>
        <source>The program is running on this store.</source>
        <extracomment>followup_desktop/commands.py</extracomment>
        <translation>Das Programm läuft mit diesem Datenbestand.</translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Apr</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>April</translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Aug</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>August</translation>
    </message>
    <message>
        <source>Dec</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Dez</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Feb</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Fri</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Friday</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Jan</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Januar</translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Jul</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Jun</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Mär</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May</source>
        <comment>in full</comment>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Mon</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Nov</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>November</translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Okt</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Sat</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Saturday</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Sep</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>September</translation>
    </message>
    <message>
        <source>Sun</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>So</translation>
    </message>
    <message>
        <source>Sunday</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Thu</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Do</translation>
    </message>
    <message>
        <source>Thursday</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Tue</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Di</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wed</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>in full</comment>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>followup_desktop/day_words.py, followup_desktop/ui/timeline/sight.py</extracomment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}nd</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>{day}rd</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>{day}st</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>{day}th</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{weekday} {day}.</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{weekday} {day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <comment>in full</comment>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{weekday}, {day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{weekday} {day}. {month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <comment>month in full</comment>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{weekday} {day}. {month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <comment>in full</comment>
        <extracomment>followup_desktop/day_words.py</extracomment>
        <translation>{weekday}, {day}. {month} {year}</translation>
    </message>
    <message>
        <source>Follow-Up Desktop (sample data)</source>
        <extracomment>followup_desktop/desk.py</extracomment>
        <translation>Follow-Up Desktop (Beispieldaten)</translation>
    </message>
    <message>
        <source>A situation must be an object of keys and values.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Eine Situation muss ein Objekt aus Schlüsseln und Werten sein.</translation>
    </message>
    <message>
        <source>It begins with one of: {names}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Sie beginnt mit einem davon: {names}.</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>It needs {names}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Sie braucht {names}.</translation>
    </message>
    <message>
        <source>The last response {name} needs a date.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Die letzte Reaktion {name} braucht ein Datum.</translation>
    </message>
    <message>
        <source>The situation has no {key}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>In der Situation fehlt {key}.</translation>
    </message>
    <message>
        <source>The value of {key} must be text.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Der Wert von {key} muss Text sein.</translation>
    </message>
    <message>
        <source>The year of {key}, {year}, cannot be meant.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Das Jahr von {key}, {year}, kann nicht gemeint sein.</translation>
    </message>
    <message>
        <source>Use one of: {names}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Nehmen Sie eines davon: {names}.</translation>
    </message>
    <message>
        <source>Use yes or no.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Nehmen Sie yes oder no.</translation>
    </message>
    <message>
        <source>Write it in quotation marks, like &quot;2&quot;.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Schreiben Sie ihn in Anführungszeichen, wie &quot;2&quot;.</translation>
    </message>
    <message>
        <source>Write it like 2.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Schreiben Sie sie wie 2.</translation>
    </message>
    <message>
        <source>Write it like 2026-03-17.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Schreiben Sie es wie 2026-03-17.</translation>
    </message>
    <message>
        <source>Write it like {name}=2026-03-17.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>Schreiben Sie es wie {name}=2026-03-17.</translation>
    </message>
    <message>
        <source>“{key}={value}” in last_response is not known.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>„{key}={value}“ in last_response ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“{name}” is no last response.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>„{name}“ ist keine letzte Reaktion.</translation>
    </message>
    <message>
        <source>“{text}” is no date for {key}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>„{text}“ ist kein Datum für {key}.</translation>
    </message>
    <message>
        <source>“{text}” is no number of attempts.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>„{text}“ ist keine Zahl von Versuchen.</translation>
    </message>
    <message>
        <source>“{text}” is no value for {key}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>„{text}“ ist kein Wert für {key}.</translation>
    </message>
    <message>
        <source>“{value}” is no value for {key}.</source>
        <extracomment>followup_desktop/domain/situation_text.py</extracomment>
        <translation>„{value}“ ist kein Wert für {key}.</translation>
    </message>
    <message>
        <source>Rule of this program</source>
        <extracomment>followup_desktop/domain/sources.py</extracomment>
        <translation>Regel dieses Programms</translation>
    </message>
    <message>
        <source>Should you call after an interview? (guide)</source>
        <extracomment>followup_desktop/domain/sources.py</extracomment>
        <translation>Nach dem Vorstellungsgespräch anrufen? (Ratgeber)</translation>
    </message>
    <message>
        <source>What a follow-up call is for (guide)</source>
        <extracomment>followup_desktop/domain/sources.py</extracomment>
        <translation>Wozu ein Nachfass-Anruf dient (Ratgeber)</translation>
    </message>
    <message>
        <source>It did nothing; put it away on the desktop.</source>
        <extracomment>followup_desktop/from_desktop.py</extracomment>
        <translation>Sie bewirkte nichts; räumen Sie sie auf dem Desktop weg.</translation>
    </message>
    <message>
        <source>Start the program without --data-dir and switch it on there.</source>
        <extracomment>followup_desktop/from_desktop.py</extracomment>
        <translation>Starten Sie das Programm ohne --data-dir und schalten Sie es dort ein.</translation>
    </message>
    <message>
        <source>That notification belongs to other data than what is open here.</source>
        <extracomment>followup_desktop/from_desktop.py</extracomment>
        <translation>Diese Benachrichtigung gehört zu anderen Daten als den hier geöffneten.</translation>
    </message>
    <message>
        <source>This is for the usual data folder alone.</source>
        <extracomment>followup_desktop/from_desktop.py</extracomment>
        <translation>Das geht nur mit dem üblichen Datenordner.</translation>
    </message>
    <message>
        <source>,</source>
        <comment>between thousands</comment>
        <extracomment>followup_desktop/languages.py</extracomment>
        <translation>.</translation>
    </message>
    <message>
        <source>.</source>
        <comment>before decimals</comment>
        <extracomment>followup_desktop/languages.py</extracomment>
        <translation>,</translation>
    </message>
    <message>
        <source>An interview needs a company.</source>
        <extracomment>followup_desktop/services/applications.py</extracomment>
        <translation>Ein Gespräch braucht eine Firma.</translation>
    </message>
    <message>
        <source>Type the company&apos;s name.</source>
        <extracomment>followup_desktop/services/applications.py, followup_desktop/services/editing.py</extracomment>
        <translation>Geben Sie den Namen der Firma ein.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <extracomment>followup_desktop/services/copying.py</extracomment>
        <translation>Das ist schon da.</translation>
    </message>
    <message>
        <source>An application needs a company.</source>
        <extracomment>followup_desktop/services/editing.py</extracomment>
        <translation>Eine Bewerbung braucht eine Firma.</translation>
    </message>
    <message>
        <source>This person does not belong to the application any more.</source>
        <extracomment>followup_desktop/services/editing.py</extracomment>
        <translation>Diese Person gehört nicht mehr zur Bewerbung.</translation>
    </message>
    <message>
        <source>It cancels an interview that is not here.</source>
        <extracomment>followup_desktop/services/exchange.py</extracomment>
        <translation>Das sagt ein Gespräch ab, das hier nicht steht.</translation>
    </message>
    <message>
        <source>It is older than what is here.</source>
        <extracomment>followup_desktop/services/exchange.py</extracomment>
        <translation>Das ist älter als das, was hier steht.</translation>
    </message>
    <message>
        <source>It names no company; add it by hand.</source>
        <extracomment>followup_desktop/services/exchange.py</extracomment>
        <translation>Dort steht keine Firma; tragen Sie sie von Hand ein.</translation>
    </message>
    <message>
        <source>Nothing new: it is there already.</source>
        <extracomment>followup_desktop/services/exchange.py</extracomment>
        <translation>Nichts Neues: Das ist schon da.</translation>
    </message>
    <message>
        <source>Nothing new: it was cancelled already.</source>
        <extracomment>followup_desktop/services/exchange.py</extracomment>
        <translation>Nichts Neues: Das war schon abgesagt.</translation>
    </message>
    <message>
        <source>Nothing new: this person is there already.</source>
        <extracomment>followup_desktop/services/exchange.py</extracomment>
        <translation>Nichts Neues: Diese Person ist schon da.</translation>
    </message>
    <message>
        <source>.csv, .ics or .vcf</source>
        <extracomment>followup_desktop/services/export.py</extracomment>
        <translation>.csv, .ics oder .vcf</translation>
    </message>
    <message>
        <source>.csv, .json, .ics or .vcf</source>
        <extracomment>followup_desktop/services/export.py</extracomment>
        <translation>.csv, .json, .ics oder .vcf</translation>
    </message>
    <message>
        <source>Choose a file written by export.</source>
        <extracomment>followup_desktop/services/export.py</extracomment>
        <translation>Wählen Sie eine Datei, die beim Export geschrieben wurde.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <extracomment>followup_desktop/services/export.py</extracomment>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>it is no name for a file</source>
        <extracomment>followup_desktop/services/export.py</extracomment>
        <translation>so kann keine Datei heißen</translation>
    </message>
    <message>
        <source>{name} cannot be read as an export ({why}). Nothing was saved.</source>
        <extracomment>followup_desktop/services/export.py</extracomment>
        <translation>{name} kann nicht als Export gelesen werden ({why}). Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{path} could not be written ({why}).</source>
        <extracomment>followup_desktop/services/export.py</extracomment>
        <translation>{path} konnte nicht geschrieben werden ({why}).</translation>
    </message>
    <message>
        <source>Follow-up {id} does not belong to {company}.</source>
        <extracomment>followup_desktop/services/follow_ups.py</extracomment>
        <translation>Follow-up {id} gehört nicht zu {company}.</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a call</comment>
        <extracomment>followup_desktop/services/plain_texts.py, followup_desktop/ui/call_sheet/spoken.py</extracomment>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a call</comment>
        <extracomment>followup_desktop/services/plain_texts.py, followup_desktop/ui/call_sheet/spoken.py</extracomment>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>This follow-up with {company} is cancelled already.</source>
        <extracomment>followup_desktop/services/planning.py</extracomment>
        <translation>Dieses Follow-up mit {company} ist schon gestrichen.</translation>
    </message>
    <message>
        <source>This follow-up with {company} is done already.</source>
        <extracomment>followup_desktop/services/planning.py</extracomment>
        <translation>Dieses Follow-up mit {company} ist schon erledigt.</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was.</source>
        <extracomment>followup_desktop/services/progress.py</extracomment>
        <translation>Angehalten. Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <extracomment>followup_desktop/services/progress.py</extracomment>
        <translation>Angehalten. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>That notification is out of date: the follow-up was changed since.</source>
        <extracomment>followup_desktop/services/reminders.py</extracomment>
        <translation>Diese Benachrichtigung ist veraltet: Das Follow-up hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Backend engineer</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Backend-Entwickler</translation>
    </message>
    <message>
        <source>Controls engineer</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Regelungstechniker</translation>
    </message>
    <message>
        <source>Data analyst</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Datenanalyst</translation>
    </message>
    <message>
        <source>Editor</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Redakteur</translation>
    </message>
    <message>
        <source>Hiring manager</source>
        <extracomment>followup_desktop/services/sample.py, followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Führungskraft</translation>
    </message>
    <message>
        <source>Platform engineer</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Plattformentwickler</translation>
    </message>
    <message>
        <source>Product manager</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Produktmanager</translation>
    </message>
    <message>
        <source>Service designer</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Service-Designerin</translation>
    </message>
    <message>
        <source>Site reliability engineer</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>Site Reliability Engineer</translation>
    </message>
    <message>
        <source>calmer releases</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>ruhigere Releases</translation>
    </message>
    <message>
        <source>nine people for two years</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>neun Leute über zwei Jahre</translation>
    </message>
    <message>
        <source>the ledger migration</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>die Umstellung der Buchhaltung</translation>
    </message>
    <message>
        <source>the move to event sourcing</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>der Umstieg auf Event Sourcing</translation>
    </message>
    <message>
        <source>the size of the team I led</source>
        <extracomment>followup_desktop/services/sample.py</extracomment>
        <translation>die Größe des Teams, das ich geleitet habe</translation>
    </message>
    <message>
        <source>Free some space there or choose another folder.</source>
        <extracomment>followup_desktop/store/backup.py</extracomment>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Quit, then restore the newest one with: followup-desktop restore FILE</source>
        <extracomment>followup_desktop/store/backup.py</extracomment>
        <translation>Beenden Sie das Programm und stellen Sie die neueste wieder her mit: followup-desktop restore DATEI</translation>
    </message>
    <message>
        <source>The backup into {folder} failed ({why}). The store itself is untouched.</source>
        <extracomment>followup_desktop/store/backup.py</extracomment>
        <translation>Die Sicherung nach {folder} schlug fehl ({why}). Der Datenbestand selbst ist unberührt.</translation>
    </message>
    <message>
        <source>The store is damaged ({why}), so no backup was added to the good ones.</source>
        <extracomment>followup_desktop/store/backup.py</extracomment>
        <translation>Der Datenbestand ist beschädigt ({why}), deshalb kam keine Sicherung zu den guten hinzu.</translation>
    </message>
    <message>
        <source>it is not a store of this program</source>
        <extracomment>followup_desktop/store/backup.py</extracomment>
        <translation>das ist kein Datenbestand dieses Programms</translation>
    </message>
    <message>
        <source>calendar entry</source>
        <extracomment>followup_desktop/store/calendar_items.py</extracomment>
        <translation>Kalendereintrag</translation>
    </message>
    <message>
        <source>A restore was interrupted; the next start of the program finishes it.</source>
        <extracomment>followup_desktop/store/checking.py</extracomment>
        <translation>Eine Wiederherstellung wurde unterbrochen; der nächste Programmstart bringt sie zu Ende.</translation>
    </message>
    <message>
        <source>Other people on this computer can read: {names}.</source>
        <extracomment>followup_desktop/store/checking.py</extracomment>
        <translation>Andere auf diesem Computer können lesen: {names}.</translation>
    </message>
    <message>
        <source>The newest backup is {days} days old. Write one with: followup-desktop backup</source>
        <extracomment>followup_desktop/store/checking.py</extracomment>
        <translation>Die neueste Sicherung ist {days} Tage alt. Schreiben Sie eine mit: followup-desktop backup</translation>
    </message>
    <message>
        <source>The store is damaged: {found}</source>
        <extracomment>followup_desktop/store/checking.py</extracomment>
        <translation>Der Datenbestand ist beschädigt: {found}</translation>
    </message>
    <message>
        <source>The store {path} is gone or empty, although there was one.</source>
        <extracomment>followup_desktop/store/checking.py</extracomment>
        <translation>Der Datenbestand {path} fehlt oder ist leer, obwohl es einen gab.</translation>
    </message>
    <message>
        <source>There is no backup yet. Write one with: followup-desktop backup</source>
        <extracomment>followup_desktop/store/checking.py</extracomment>
        <translation>Es gibt noch keine Sicherung. Schreiben Sie eine mit: followup-desktop backup</translation>
    </message>
    <message>
        <source>These backups are damaged and of no use: {names}.</source>
        <extracomment>followup_desktop/store/checking.py</extracomment>
        <translation>Diese Sicherungen sind beschädigt und nutzlos: {names}.</translation>
    </message>
    <message>
        <source>Free some space; saving then works again by itself.</source>
        <extracomment>followup_desktop/store/condition.py</extracomment>
        <translation>Schaffen Sie Platz; dann klappt das Speichern wieder von selbst.</translation>
    </message>
    <message>
        <source>Make the folder writable; saving then works again by itself.</source>
        <extracomment>followup_desktop/store/condition.py</extracomment>
        <translation>Machen Sie den Ordner beschreibbar; dann klappt das Speichern wieder von selbst.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Everything is here and reminders come, but nothing new can be saved.</source>
        <extracomment>followup_desktop/store/condition.py</extracomment>
        <translation>Der Datenordner ist nicht beschreibbar. Alles ist da und Erinnerungen kommen, aber Neues kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The disk is full. Everything is here and reminders come, but nothing new can be saved.</source>
        <extracomment>followup_desktop/store/condition.py</extracomment>
        <translation>Der Datenträger ist voll. Alles ist da und Erinnerungen kommen, aber Neues kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The store is open for this window alone; the command line cannot use it meanwhile.</source>
        <extracomment>followup_desktop/store/condition.py</extracomment>
        <translation>Der Datenbestand ist nur für dieses Fenster offen; die Befehlszeile kann ihn solange nicht benutzen.</translation>
    </message>
    <message>
        <source>This happens on some network folders. Move the data folder to a disk of this computer.</source>
        <extracomment>followup_desktop/store/condition.py</extracomment>
        <translation>Das kommt bei manchen Netzordnern vor. Verschieben Sie den Datenordner auf einen Datenträger dieses Computers.</translation>
    </message>
    <message>
        <source>Install the newer program, or choose another data folder with --data-dir.</source>
        <extracomment>followup_desktop/store/engine.py</extracomment>
        <translation>Installieren Sie das neuere Programm, oder wählen Sie einen anderen Datenordner mit --data-dir.</translation>
    </message>
    <message>
        <source>Move that file away, or choose another data folder with --data-dir.</source>
        <extracomment>followup_desktop/store/engine.py</extracomment>
        <translation>Legen Sie die Datei woandershin, oder wählen Sie einen anderen Datenordner mit --data-dir.</translation>
    </message>
    <message>
        <source>Restore a backup with: followup-desktop restore FILE</source>
        <extracomment>followup_desktop/store/engine.py, followup_desktop/store/held.py, followup_desktop/store/opening.py, followup_desktop/store/repository.py</extracomment>
        <translation>Stellen Sie eine Sicherung wieder her mit: followup-desktop restore DATEI</translation>
    </message>
    <message>
        <source>The store was written by a newer Follow-Up Desktop (store version {version}, this program knows up to {known}). Nothing was changed.</source>
        <extracomment>followup_desktop/store/engine.py, followup_desktop/store/server/migrating.py</extracomment>
        <translation>Der Datenbestand stammt von einem neueren Follow-Up Desktop (Version {version}, dieses Programm kennt sie bis {known}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The store {path} cannot be read ({why}). It was left as it is.</source>
        <extracomment>followup_desktop/store/engine.py</extracomment>
        <translation>Der Datenbestand {path} kann nicht gelesen werden ({why}). Er blieb, wie er war.</translation>
    </message>
    <message>
        <source>{path} is not a store of this program. It was left as it is.</source>
        <extracomment>followup_desktop/store/engine.py</extracomment>
        <translation>{path} ist kein Datenbestand dieses Programms. Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>All of it was saved as {name}. Quit, then run: followup-desktop restore {path}</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Alles wurde als {name} gespeichert. Beenden Sie das Programm und geben Sie ein: followup-desktop restore {path}</translation>
    </message>
    <message>
        <source>Free some disk space or close other programs that use it, then try again.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Schaffen Sie Platz oder schließen Sie andere Programme, die ihn benutzen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Free some disk space, close other programs that use the store, and erase it once more.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Schaffen Sie Platz, schließen Sie andere Programme, die den Datenbestand benutzen, und löschen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Free some disk space, or close other programs that use the store; saving then works again by itself.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Schaffen Sie Platz, oder schließen Sie andere Programme, die den Datenbestand benutzen; dann klappt das Speichern wieder von selbst.</translation>
    </message>
    <message>
        <source>It was erased, but the store could not be written anew ({why}): parts may be left in the file.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Es wurde gelöscht, aber der Datenbestand konnte nicht neu geschrieben werden ({why}): Teile können in der Datei übrig sein.</translation>
    </message>
    <message>
        <source>Quit, then restore the newest backup with: followup-desktop restore FILE</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Beenden Sie das Programm und stellen Sie die neueste Sicherung wieder her mit: followup-desktop restore DATEI</translation>
    </message>
    <message>
        <source>Saving fails time and again. What was saved is here and reminders come, but nothing new can be saved.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Das Speichern schlägt immer wieder fehl. Gespeichertes ist da und Erinnerungen kommen, aber Neues kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The store could not be used ({why}). What was confirmed before is still there.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Der Datenbestand war nicht zu benutzen ({why}). Was vorher bestätigt wurde, ist noch da.</translation>
    </message>
    <message>
        <source>The store is damaged ({why}). It was left as it is.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Der Datenbestand ist beschädigt ({why}). Er blieb, wie er war.</translation>
    </message>
    <message>
        <source>The store {name} was deleted, moved or replaced while the program was running, so nothing more is saved.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Der Datenbestand {name} wurde bei laufendem Programm gelöscht, verschoben oder ersetzt; deshalb wird nichts mehr gespeichert.</translation>
    </message>
    <message>
        <source>The store {name} was overwritten by another file while the program was running, so nothing more is saved.</source>
        <extracomment>followup_desktop/store/held.py</extracomment>
        <translation>Der Datenbestand {name} wurde bei laufendem Programm von einer anderen Datei überschrieben; deshalb wird nichts mehr gespeichert.</translation>
    </message>
    <message>
        <source>Move both files out of {parent}, then run: followup-desktop restore FILE</source>
        <extracomment>followup_desktop/store/identity.py</extracomment>
        <translation>Legen Sie beide Dateien aus {parent} heraus und geben Sie ein: followup-desktop restore DATEI</translation>
    </message>
    <message>
        <source>The store {store} was exchanged by hand, and the log {name} beside it belongs to the one before. Opening them together would mix the two, so nothing was touched.</source>
        <extracomment>followup_desktop/store/identity.py</extracomment>
        <translation>Der Datenbestand {store} wurde von Hand ausgetauscht, und das Protokoll {name} daneben gehört zum vorigen. Zusammen geöffnet gerieten beide durcheinander, deshalb wurde nichts angerührt.</translation>
    </message>
    <message>
        <source>Quit, then put it in the store&apos;s place with: followup-desktop restore {copy}</source>
        <extracomment>followup_desktop/store/memory.py</extracomment>
        <translation>Beenden Sie das Programm und setzen Sie sie an die Stelle des Datenbestands mit: followup-desktop restore {copy}</translation>
    </message>
    <message>
        <source>You see the backup of {day}, {time}, and can save nothing.</source>
        <extracomment>followup_desktop/store/memory.py</extracomment>
        <translation>Sie sehen die Sicherung von {day}, {time}, und können nichts speichern.</translation>
    </message>
    <message>
        <source>A backup from before the attempt lies in the folder “backups” beside it.</source>
        <extracomment>followup_desktop/store/migrate.py</extracomment>
        <translation>Eine Sicherung von vor dem Versuch liegt im Ordner „backups“ daneben.</translation>
    </message>
    <message>
        <source>Bringing the store up to date would have lost something, so it was left as it was.</source>
        <extracomment>followup_desktop/store/migrate.py, followup_desktop/store/server/migrating.py</extracomment>
        <translation>Beim Aktualisieren des Datenbestands wäre etwas verloren gegangen, deshalb blieb er, wie er war.</translation>
    </message>
    <message>
        <source>Please report this with the log file; the old program can still open the store.</source>
        <extracomment>followup_desktop/store/migrate.py, followup_desktop/store/server/migrating.py</extracomment>
        <translation>Bitte melden Sie das mit der Protokolldatei; das alte Programm kann den Datenbestand noch öffnen.</translation>
    </message>
    <message>
        <source>The store could not be brought to version {target} ({what}). It was left as it was.</source>
        <extracomment>followup_desktop/store/migrate.py</extracomment>
        <translation>Der Datenbestand konnte nicht auf Version {target} gebracht werden ({what}). Er blieb, wie er war.</translation>
    </message>
    <message>
        <source>Put it back, or restore a backup with: followup-desktop restore FILE</source>
        <extracomment>followup_desktop/store/opening.py</extracomment>
        <translation>Legen Sie ihn zurück, oder stellen Sie eine Sicherung wieder her mit: followup-desktop restore DATEI</translation>
    </message>
    <message>
        <source>The store {path} cannot be opened ({why}). It was left as it is.</source>
        <extracomment>followup_desktop/store/opening.py</extracomment>
        <translation>Der Datenbestand {path} kann nicht geöffnet werden ({why}). Er blieb, wie er war.</translation>
    </message>
    <message>
        <source>The store {path} is empty (0 bytes), although there was one before. No new one was begun in its place.</source>
        <extracomment>followup_desktop/store/opening.py</extracomment>
        <translation>Der Datenbestand {path} ist leer (0 Bytes), obwohl es vorher einen gab. Es wurde kein neuer begonnen.</translation>
    </message>
    <message>
        <source>The store {path} is gone, although there was one before. No new one was begun in its place.</source>
        <extracomment>followup_desktop/store/opening.py</extracomment>
        <translation>Der Datenbestand {path} fehlt, obwohl es vorher einen gab. Es wurde kein neuer begonnen.</translation>
    </message>
    <message>
        <source>The store {path} was cut off: {size} of {whole} bytes are there. It was left as it is.</source>
        <extracomment>followup_desktop/store/opening.py</extracomment>
        <translation>Der Datenbestand {path} ist abgeschnitten: {size} von {whole} Bytes sind da. Er blieb, wie er war.</translation>
    </message>
    <message>
        <source>application</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>attempt</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>contact</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>decision</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>exit card</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>follow-up</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>interview</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>reminder</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>response</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>talking point</source>
        <extracomment>followup_desktop/store/repositories.py</extracomment>
        <translation>Gesprächspunkt</translation>
    </message>
    <message>
        <source>List what there is with: list --all</source>
        <extracomment>followup_desktop/store/repository.py</extracomment>
        <translation>Was es gibt, zeigt: list --all</translation>
    </message>
    <message>
        <source>The store is damaged: a {noun} in it cannot be read ({what}).</source>
        <extracomment>followup_desktop/store/repository.py</extracomment>
        <translation>Der Datenbestand ist beschädigt: Ein Eintrag darin ({noun}) kann nicht gelesen werden ({what}).</translation>
    </message>
    <message>
        <source>There is no {noun} with the number {ident}.</source>
        <extracomment>followup_desktop/store/repository.py</extracomment>
        <translation>Es gibt keinen Eintrag ({noun}) mit der Nummer {ident}.</translation>
    </message>
    <message>
        <source>There is no {noun} with the number {id} any more.</source>
        <extracomment>followup_desktop/store/repository.py</extracomment>
        <translation>Es gibt keinen Eintrag ({noun}) mit der Nummer {id} mehr.</translation>
    </message>
    <message>
        <source>A restore that was begun could not be finished ({why}). Nothing was deleted.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>Eine begonnene Wiederherstellung ließ sich nicht zu Ende bringen ({why}). Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>Schaffen Sie Platz, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Name a file from the folder “backups”.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>Nennen Sie eine Datei aus dem Ordner „backups“.</translation>
    </message>
    <message>
        <source>The old store lies in a folder “before-restore-…” in {parent}, the restored one is {part}.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>Der alte Datenbestand liegt in einem Ordner „before-restore-…“ in {parent}, der wiederhergestellte ist {part}.</translation>
    </message>
    <message>
        <source>There is no backup {backup}.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>Es gibt keine Sicherung {backup}.</translation>
    </message>
    <message>
        <source>Try another backup.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>Versuchen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>{backup} could not be restored ({why}); nothing was changed.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>{backup} konnte nicht wiederhergestellt werden ({why}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{backup} is empty; nothing was changed.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>{backup} ist leer; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{backup} is not a whole store of this program ({why}); nothing was changed.</source>
        <extracomment>followup_desktop/store/restoring.py</extracomment>
        <translation>{backup} ist kein heiler Datenbestand dieses Programms ({why}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A store on a server needs the Python package psycopg.</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Ein Datenbestand auf einem Server braucht das Python-Paket psycopg.</translation>
    </message>
    <message>
        <source>Check sslmode in the URL, and which connections the server allows (pg_hba.conf).</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Prüfen Sie sslmode in der URL und welche Verbindungen der Server erlaubt (pg_hba.conf).</translation>
    </message>
    <message>
        <source>Check the network and whether the server runs; the program finds back by itself.</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Prüfen Sie das Netz und ob der Server läuft; das Programm findet von selbst zurück.</translation>
    </message>
    <message>
        <source>Check the user, and where the password comes from: PGPASSWORD, ~/.pgpass or the URL.</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Prüfen Sie den Benutzer und woher das Passwort kommt: PGPASSWORD, ~/.pgpass oder die URL.</translation>
    </message>
    <message>
        <source>Create the database first: createdb NAME</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Legen Sie zuerst die Datenbank an: createdb NAME</translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;psycopg[binary]&apos;</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Installieren Sie es mit: pip install &apos;psycopg[binary]&apos;</translation>
    </message>
    <message>
        <source>The address of the store cannot be understood.</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Die Adresse des Datenbestands ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The address of the store is no URL of a PostgreSQL database.</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Die Adresse des Datenbestands ist keine URL einer PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>Write it as postgresql://USER@HOST:PORT/DATABASE; an @, : or / in a password is written %40, %3A, %2F.</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>Schreiben Sie sie als postgresql://USER@HOST:PORT/DATABASE; ein @, : oder / im Passwort schreibt man %40, %3A, %2F.</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>ist nicht erreichbar</translation>
    </message>
    <message>
        <source>does not accept the user or the password</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>nimmt den Benutzer oder das Passwort nicht an</translation>
    </message>
    <message>
        <source>does not allow this connection</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>erlaubt diese Verbindung nicht</translation>
    </message>
    <message>
        <source>does not know that database or that user</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>kennt diese Datenbank oder diesen Benutzer nicht</translation>
    </message>
    <message>
        <source>this computer</source>
        <extracomment>followup_desktop/store/server/address.py</extracomment>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>The connection to the server is not encrypted. Add ?sslmode=require (or verify-full) to the URL.</source>
        <extracomment>followup_desktop/store/server/checking.py</extracomment>
        <translation>Die Verbindung zum Server ist nicht verschlüsselt. Hängen Sie ?sslmode=require (oder verify-full) an die URL an.</translation>
    </message>
    <message>
        <source>The server with the store {reason}.</source>
        <extracomment>followup_desktop/store/server/checking.py</extracomment>
        <translation>Der Server mit dem Datenbestand {reason}.</translation>
    </message>
    <message>
        <source>Install the newer program on this computer as well.</source>
        <extracomment>followup_desktop/store/server/engine.py</extracomment>
        <translation>Installieren Sie das neuere Programm auch auf diesem Computer.</translation>
    </message>
    <message>
        <source>The store on the server was brought to a newer version by another Follow-Up Desktop. Nothing was changed here.</source>
        <extracomment>followup_desktop/store/server/engine.py</extracomment>
        <translation>Der Datenbestand auf dem Server wurde von einem anderen Follow-Up Desktop auf eine neuere Version gebracht. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Free some space there, or try again when the server is back.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Schaffen Sie dort Platz, oder versuchen Sie es noch einmal, wenn der Server wieder da ist.</translation>
    </message>
    <message>
        <source>It was erased, but the tables could not be written anew ({what}): parts of it may be left in the server&apos;s files.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Es wurde gelöscht, aber die Tabellen konnten nicht neu geschrieben werden ({what}): Teile davon können in den Dateien des Servers übrig sein.</translation>
    </message>
    <message>
        <source>The backup into {folder} failed ({what}). The store itself is untouched.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Die Sicherung nach {folder} schlug fehl ({what}). Der Datenbestand selbst ist unberührt.</translation>
    </message>
    <message>
        <source>The connection to the server broke just while this was being saved, and whether it was is not known yet.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Die Verbindung zum Server riss beim Speichern ab, und ob es gespeichert wurde, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The connection to the server broke, and nothing of this was saved.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Die Verbindung zum Server riss ab, und nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>The server could not do that ({what}). What was confirmed before is still there.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Der Server konnte das nicht tun ({what}). Was vorher bestätigt wurde, ist noch da.</translation>
    </message>
    <message>
        <source>The server with the store ({server}) {reason}.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Der Server mit dem Datenbestand ({server}) {reason}.</translation>
    </message>
    <message>
        <source>Try again in a moment; the program finds back by itself.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Versuchen Sie es gleich noch einmal; das Programm findet von selbst zurück.</translation>
    </message>
    <message>
        <source>Wait a moment and try again; if it stays so, ask whoever runs the server.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Warten Sie einen Moment und versuchen Sie es noch einmal; bleibt es so, fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>When the server is back, erase another application or run VACUUM FULL there.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Wenn der Server wieder da ist, löschen Sie eine andere Bewerbung oder führen Sie dort VACUUM FULL aus.</translation>
    </message>
    <message>
        <source>When the server is back, look whether it is there before you do it again.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Wenn der Server wieder da ist, sehen Sie nach, bevor Sie es noch einmal tun.</translation>
    </message>
    <message>
        <source>You see its state of {day}, {time}, and can save nothing.</source>
        <extracomment>followup_desktop/store/server/held.py</extracomment>
        <translation>Sie sehen seinen Stand von {day}, {time}, und können nichts speichern.</translation>
    </message>
    <message>
        <source>the server has stopped to answer</source>
        <extracomment>followup_desktop/store/server/link.py</extracomment>
        <translation>der Server antwortet nicht mehr</translation>
    </message>
    <message>
        <source>Install the newer program, or choose another store.</source>
        <extracomment>followup_desktop/store/server/migrating.py</extracomment>
        <translation>Installieren Sie das neuere Programm, oder wählen Sie einen anderen Datenbestand.</translation>
    </message>
    <message>
        <source>Make a database for this program alone: createdb NAME</source>
        <extracomment>followup_desktop/store/server/migrating.py</extracomment>
        <translation>Legen Sie eine Datenbank nur für dieses Programm an: createdb NAME</translation>
    </message>
    <message>
        <source>Make the user its owner: createdb --owner USER NAME</source>
        <extracomment>followup_desktop/store/server/migrating.py</extracomment>
        <translation>Machen Sie den Benutzer zu ihrem Eigentümer: createdb --owner USER NAME</translation>
    </message>
    <message>
        <source>The database {shown} does not let this user make tables.</source>
        <extracomment>followup_desktop/store/server/migrating.py</extracomment>
        <translation>Die Datenbank {shown} lässt diesen Benutzer keine Tabellen anlegen.</translation>
    </message>
    <message>
        <source>The database {shown} holds tables of another program. It was left as it is.</source>
        <extracomment>followup_desktop/store/server/migrating.py</extracomment>
        <translation>Die Datenbank {shown} enthält Tabellen eines anderen Programms. Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The backup could not be restored on the server ({what}).</source>
        <extracomment>followup_desktop/store/server/restoring.py</extracomment>
        <translation>Die Sicherung konnte auf dem Server nicht wiederhergestellt werden ({what}).</translation>
    </message>
    <message>
        <source>What was there is there still, unless the connection broke at the very end: look, then try again.</source>
        <extracomment>followup_desktop/store/server/restoring.py</extracomment>
        <translation>Was dort war, ist noch da, außer die Verbindung riss ganz am Ende ab: Sehen Sie nach, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This cannot be done again any more: something newer depends on it.</source>
        <extracomment>followup_desktop/store/unit_of_work.py</extracomment>
        <translation>Das lässt sich nicht mehr wiederholen: Etwas Neueres hängt davon ab.</translation>
    </message>
    <message>
        <source>This cannot be done again any more: the same thing was changed since.</source>
        <extracomment>followup_desktop/store/unit_of_work.py</extracomment>
        <translation>Das lässt sich nicht mehr wiederholen: Dasselbe wurde seither geändert.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: something newer depends on it.</source>
        <extracomment>followup_desktop/store/unit_of_work.py</extracomment>
        <translation>Das lässt sich nicht mehr zurücknehmen: Etwas Neueres hängt davon ab.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: the same thing was changed since.</source>
        <extracomment>followup_desktop/store/unit_of_work.py</extracomment>
        <translation>Das lässt sich nicht mehr zurücknehmen: Dasselbe wurde seither geändert.</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Add a point…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Punkt hinzufügen…</translation>
    </message>
    <message>
        <source>Add an interview…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/tray_menu.py</extracomment>
        <translation>Gespräch eintragen…</translation>
    </message>
    <message>
        <source>Call card in a window of its own</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Anrufkarte in eigenem Fenster</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/panel.py</extracomment>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Call sheet as PDF…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Leitfaden als PDF…</translation>
    </message>
    <message>
        <source>Call the number</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Die Nummer anrufen</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alle Zeilen wählen</translation>
    </message>
    <message>
        <source>Choose and sort the rows…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Zeilen wählen und ordnen…</translation>
    </message>
    <message>
        <source>Close all…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alle abschließen…</translation>
    </message>
    <message>
        <source>Close the application…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Bewerbung abschließen…</translation>
    </message>
    <message>
        <source>Close the window</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Contact log…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Kontaktprotokoll…</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Als einfachen Text kopieren</translation>
    </message>
    <message>
        <source>Cues or whole sentences</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Stichworte oder ganze Sätze</translation>
    </message>
    <message>
        <source>Decide otherwise…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Anders entscheiden…</translation>
    </message>
    <message>
        <source>Discreet mode</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Diskreter Modus</translation>
    </message>
    <message>
        <source>Do it again</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Edit everything of it…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alles daran bearbeiten…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Everything that happened…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/body.py</extracomment>
        <translation>Alles, was geschah…</translation>
    </message>
    <message>
        <source>Exit card…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/dialogs/edit_dialog.py</extracomment>
        <translation>Rückblick…</translation>
    </message>
    <message>
        <source>Find anybody or anything…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Jemanden oder etwas finden…</translation>
    </message>
    <message>
        <source>Go to the timeline</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Zur Zeitleiste</translation>
    </message>
    <message>
        <source>Guide</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/dialogs/guide_window.py</extracomment>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Import files…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>In and out</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Ein- und Ausgabe</translation>
    </message>
    <message>
        <source>Insights…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Einblicke…</translation>
    </message>
    <message>
        <source>Jump to today</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Zu heute springen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Look through it for a moment</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Kurz hindurchsehen</translation>
    </message>
    <message>
        <source>Mark done, answer {place}</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Erledigt mit Antwort {place}</translation>
    </message>
    <message>
        <source>Mark done…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/footer.py</extracomment>
        <translation>Erledigt…</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Move all a day earlier</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alle einen Tag vorverlegen</translation>
    </message>
    <message>
        <source>Move all a day later</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alle einen Tag nach hinten verlegen</translation>
    </message>
    <message>
        <source>Move all to a day…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alle auf einen Tag verlegen…</translation>
    </message>
    <message>
        <source>Move it a day earlier…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Einen Tag vorverlegen…</translation>
    </message>
    <message>
        <source>Move it a day later…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Einen Tag nach hinten verlegen…</translation>
    </message>
    <message>
        <source>Move the call…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Anruf verlegen…</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/call_card.py, followup_desktop/ui/call_sheet/choices.py, followup_desktop/ui/call_sheet/footer.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Open all again</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alle wieder öffnen</translation>
    </message>
    <message>
        <source>Open it again</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Paste an invitation</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Einladung einfügen</translation>
    </message>
    <message>
        <source>Print the call sheet…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Leitfaden drucken…</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Quarter</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/tray_menu.py, followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rehearse the call</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Den Anruf proben</translation>
    </message>
    <message>
        <source>Remind me later…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/footer.py, followup_desktop/ui/call_sheet/several.py, followup_desktop/ui/dialogs/reminder_list.py</extracomment>
        <translation>Später erinnern…</translation>
    </message>
    <message>
        <source>Remind me of all later…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>An alle später erinnern…</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/tray_menu.py</extracomment>
        <translation>Erinnerungen…</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/several.py, followup_desktop/ui/dialogs/insights_dialog.py, followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Als Tabelle sichern…</translation>
    </message>
    <message>
        <source>Save everything as a file…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Alles als Datei sichern…</translation>
    </message>
    <message>
        <source>Search the rows</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Zeilen durchsuchen</translation>
    </message>
    <message>
        <source>Selected row</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Gewählte Zeile</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/tray_menu.py</extracomment>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Start or stop the call timer</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Gesprächsuhr starten oder anhalten</translation>
    </message>
    <message>
        <source>Thank them by phone</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/call_sheet/thanks.py</extracomment>
        <translation>Telefonisch danken</translation>
    </message>
    <message>
        <source>The number for the phone beside you…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Die Nummer fürs Telefon neben Ihnen…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>To the mark before on its row</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Zum vorigen Zeichen der Zeile</translation>
    </message>
    <message>
        <source>To the next mark on its row</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Zum nächsten Zeichen der Zeile</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/dialogs/edit_dialog.py, followup_desktop/ui/dialogs/history_list.py, followup_desktop/ui/widgets/toast.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Week</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>What I know about them…</source>
        <extracomment>followup_desktop/ui/actions.py, followup_desktop/ui/dialogs/edit_dialog.py</extracomment>
        <translation>Was ich über sie weiß…</translation>
    </message>
    <message>
        <source>What did they do?…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Was kam von der Firma?…</translation>
    </message>
    <message>
        <source>What if…</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Was, wenn…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Advice: {title}</source>
        <extracomment>followup_desktop/ui/call_sheet/advice_card.py</extracomment>
        <translation>Empfehlung: {title}</translation>
    </message>
    <message>
        <source>Copy the reasons as plain text</source>
        <extracomment>followup_desktop/ui/call_sheet/advice_card.py</extracomment>
        <translation>Gründe als einfachen Text kopieren</translation>
    </message>
    <message>
        <source>Follow the advice again</source>
        <extracomment>followup_desktop/ui/call_sheet/advice_card.py, followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Wieder der Empfehlung folgen</translation>
    </message>
    <message>
        <source>Why this advice</source>
        <extracomment>followup_desktop/ui/call_sheet/advice_card.py</extracomment>
        <translation>Warum diese Empfehlung</translation>
    </message>
    <message numerus="yes">
        <source>{n} rules looked at</source>
        <comment>{n} rule looked at</comment>
        <extracomment>followup_desktop/ui/call_sheet/advice_card.py</extracomment>
        <translation>
            <numerusform>{n} Regel betrachtet</numerusform>
            <numerusform>{n} Regeln betrachtet</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: taken into account</source>
        <extracomment>followup_desktop/ui/call_sheet/advice_card.py</extracomment>
        <translation>{title}: berücksichtigt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py, followup_desktop/ui/call_sheet/point_editor.py, followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/import_review.py, followup_desktop/ui/dialogs/table_page.py, followup_desktop/ui/widgets/wait_line.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py, followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete it from the history</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py</extracomment>
        <translation>Aus dem Verlauf löschen</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py, followup_desktop/ui/call_sheet/point_editor.py</extracomment>
        <translation>Enter speichert, Esc verlässt</translation>
    </message>
    <message>
        <source>It will be worked out when you save.</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py</extracomment>
        <translation>Ergibt sich beim Speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py, followup_desktop/ui/call_sheet/point_editor.py, followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_dialog.py, followup_desktop/ui/dialogs/import_review.py, followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Some words are not understood yet</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py</extracomment>
        <translation>Manches ist noch nicht verstanden</translation>
    </message>
    <message>
        <source>This day is not understood yet</source>
        <extracomment>followup_desktop/ui/call_sheet/asking_card.py</extracomment>
        <translation>Der Tag ist noch nicht verstanden</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py, followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py, followup_desktop/ui/call_sheet/exit_card.py, followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/call_sheet/printed.py, followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/table_words.py, followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Exit card of the interview…</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py</extracomment>
        <translation>Rückblick auf das Gespräch…</translation>
    </message>
    <message>
        <source>I want to call all the same</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py</extracomment>
        <translation>Ich will trotzdem anrufen</translation>
    </message>
    <message>
        <source>Open the link of the next interview</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py</extracomment>
        <translation>Link des nächsten Gesprächs öffnen</translation>
    </message>
    <message>
        <source>Others there</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py</extracomment>
        <translation>Andere dort</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py</extracomment>
        <translation>Was bisher geschah</translation>
    </message>
    <message>
        <source>What to say</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py, followup_desktop/ui/widgets/banner.py, followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Was Sie sagen</translation>
    </message>
    <message>
        <source>What you could say all the same</source>
        <extracomment>followup_desktop/ui/call_sheet/body.py</extracomment>
        <translation>Was Sie trotzdem sagen könnten</translation>
    </message>
    <message>
        <source>Before you dial</source>
        <extracomment>followup_desktop/ui/call_sheet/branches.py</extracomment>
        <translation>Bevor Sie wählen</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <extracomment>followup_desktop/ui/call_sheet/branches.py, followup_desktop/ui/call_sheet/several.py, followup_desktop/ui/widgets/buttons.py</extracomment>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>What if</source>
        <extracomment>followup_desktop/ui/call_sheet/branches.py</extracomment>
        <translation>Was, wenn</translation>
    </message>
    <message>
        <source>Call card</source>
        <extracomment>followup_desktop/ui/call_sheet/call_card.py</extracomment>
        <translation>Anrufkarte</translation>
    </message>
    <message>
        <source>Done…</source>
        <extracomment>followup_desktop/ui/call_sheet/call_card.py</extracomment>
        <translation>Erledigt…</translation>
    </message>
    <message>
        <source>Saved at once; Undo takes it back (N)</source>
        <extracomment>followup_desktop/ui/call_sheet/call_card.py</extracomment>
        <translation>Sofort gespeichert; Rückgängig nimmt es zurück (N)</translation>
    </message>
    <message>
        <source>✓ Done…</source>
        <extracomment>followup_desktop/ui/call_sheet/call_card.py</extracomment>
        <translation>✓ Erledigt…</translation>
    </message>
    <message>
        <source>About another offer</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Über ein anderes Angebot</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py, followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Per E-Mail</translation>
    </message>
    <message>
        <source>By phone</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py, followup_desktop/ui/call_sheet/news_choices.py, followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Telefonisch</translation>
    </message>
    <message>
        <source>Called, no answer</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Niemand nahm ab</translation>
    </message>
    <message>
        <source>Got an offer</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Angebot bekommen</translation>
    </message>
    <message>
        <source>How did the call with {company} go?</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Wie lief der Anruf bei {company}?</translation>
    </message>
    <message>
        <source>How did the thank-you call to {company} go?</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Wie lief der Dankesanruf bei {company}?</translation>
    </message>
    <message>
        <source>How things stand</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Zum Stand der Dinge</translation>
    </message>
    <message>
        <source>It is a no</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py, followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Es ist eine Absage</translation>
    </message>
    <message>
        <source>Left a voicemail</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Mailbox besprochen</translation>
    </message>
    <message>
        <source>Sent it</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Abgeschickt</translation>
    </message>
    <message>
        <source>Sent the e-mail to {company}?</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>E-Mail an {company} geschickt?</translation>
    </message>
    <message>
        <source>Sent the message to {company}?</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Nachricht an {company} geschickt?</translation>
    </message>
    <message>
        <source>Sent the thank-you to {company}?</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Dank an {company} geschickt?</translation>
    </message>
    <message>
        <source>Spoke instead</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Doch gesprochen</translation>
    </message>
    <message>
        <source>Spoke with them</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>They will call back</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Rückruf zugesagt</translation>
    </message>
    <message>
        <source>Through their portal</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Über ihr Portal</translation>
    </message>
    <message>
        <source>To answer them</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Um zu antworten</translation>
    </message>
    <message>
        <source>To ask for feedback</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Um Rückmeldung zu bitten</translation>
    </message>
    <message>
        <source>To say thank you</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Um zu danken</translation>
    </message>
    <message>
        <source>To withdraw</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Um abzusagen</translation>
    </message>
    <message>
        <source>What happened with {company}?</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Was geschah mit {company}?</translation>
    </message>
    <message>
        <source>Wrote an e-mail instead</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Stattdessen E-Mail</translation>
    </message>
    <message>
        <source>Wrote to them</source>
        <extracomment>followup_desktop/ui/call_sheet/choices.py</extracomment>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Call from your phone</source>
        <extracomment>followup_desktop/ui/call_sheet/code_card.py</extracomment>
        <translation>Von Ihrem Telefon anrufen</translation>
    </message>
    <message>
        <source>Call {name} from your phone</source>
        <extracomment>followup_desktop/ui/call_sheet/code_card.py</extracomment>
        <translation>{name} von Ihrem Telefon anrufen</translation>
    </message>
    <message>
        <source>Point its camera at this; it offers to dial the number.</source>
        <extracomment>followup_desktop/ui/call_sheet/code_card.py</extracomment>
        <translation>Richten Sie die Kamera darauf; das Telefon bietet an, die Nummer zu wählen.</translation>
    </message>
    <message>
        <source>QR code of the number {number}</source>
        <extracomment>followup_desktop/ui/call_sheet/code_card.py</extracomment>
        <translation>QR-Code der Nummer {number}</translation>
    </message>
    <message>
        <source>1-7 choose, Enter saves</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>1–7 wählt, Enter speichert</translation>
    </message>
    <message>
        <source>In which way</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Auf welchem Weg</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py, followup_desktop/ui/call_sheet/done_card.py, followup_desktop/ui/call_sheet/known_card.py, followup_desktop/ui/call_sheet/news_card.py</extracomment>
        <translation>Nächstes Follow-up</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Not understood yet. Try “yesterday 16:20” or “mon 10:00”.</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „gestern 16:20“ oder „mo 10:00“.</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py, followup_desktop/ui/call_sheet/done_card.py, followup_desktop/ui/call_sheet/news_card.py, followup_desktop/ui/call_sheet/news_choices.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>On which day was it?</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>An welchem Tag war es?</translation>
    </message>
    <message>
        <source>Put right: the contact with {company}</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Berichtigen: der Kontakt mit {company}</translation>
    </message>
    <message>
        <source>Put right: what {company} did</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Berichtigen: was von {company} kam</translation>
    </message>
    <message>
        <source>Say when, for example “yesterday 16:20”.</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Sagen Sie wann, zum Beispiel „gestern 16:20“.</translation>
    </message>
    <message>
        <source>They said I hear back by</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py, followup_desktop/ui/call_sheet/done_card.py</extracomment>
        <translation>Antwort zugesagt bis</translation>
    </message>
    <message>
        <source>What for</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>When was that?</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py, followup_desktop/ui/call_sheet/news_card.py</extracomment>
        <translation>Wann war das?</translation>
    </message>
    <message>
        <source>With whom</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>Mit wem</translation>
    </message>
    <message>
        <source>e.g. fri next week</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py, followup_desktop/ui/call_sheet/done_card.py, followup_desktop/ui/call_sheet/exit_card.py, followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/call_sheet/news_card.py, followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>z. B. fr nächste woche</translation>
    </message>
    <message>
        <source>e.g. yesterday 16:20</source>
        <extracomment>followup_desktop/ui/call_sheet/correct_cards.py</extracomment>
        <translation>z. B. gestern 16:20</translation>
    </message>
    <message>
        <source>1-{count} choose, Enter saves</source>
        <extracomment>followup_desktop/ui/call_sheet/done_card.py</extracomment>
        <translation>1–{count} wählt, Enter speichert</translation>
    </message>
    <message>
        <source>Or on a day of your own</source>
        <extracomment>followup_desktop/ui/call_sheet/done_card.py</extracomment>
        <translation>Oder an einem Tag Ihrer Wahl</translation>
    </message>
    <message>
        <source>They want my answer by</source>
        <extracomment>followup_desktop/ui/call_sheet/done_card.py, followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Meine Antwort gewünscht bis</translation>
    </message>
    <message>
        <source>e.g. tue, or 9 dec</source>
        <extracomment>followup_desktop/ui/call_sheet/done_card.py</extracomment>
        <translation>z. B. di oder 9. dez</translation>
    </message>
    <message>
        <source>1-3 choose, Enter closes them</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>1–3 wählt, Enter schließt sie ab</translation>
    </message>
    <message>
        <source>1-4 choose, Enter closes it</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>1–4 wählt, Enter schließt sie ab</translation>
    </message>
    <message>
        <source>Close it</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Close them</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Alle abschließen</translation>
    </message>
    <message>
        <source>How did it end with {company}?</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Wie ging es mit {company} aus?</translation>
    </message>
    <message numerus="yes">
        <source>How did these {n} end?</source>
        <comment>How did this one end?</comment>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>
            <numerusform>Wie ging diese aus?</numerusform>
            <numerusform>Wie gingen diese {n} aus?</numerusform>
        </translation>
    </message>
    <message>
        <source>I let it go</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Ich lasse es gut sein</translation>
    </message>
    <message>
        <source>I let them go</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Ich lasse es gut sein mit allen</translation>
    </message>
    <message>
        <source>I took their offer</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Angebot angenommen</translation>
    </message>
    <message>
        <source>I withdrew</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Ich zog zurück</translation>
    </message>
    <message>
        <source>Nothing rings for it any more. It stays among the closed ones, where A opens it again.</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Dafür klingelt nichts mehr. Sie bleibt unter den abgeschlossenen, wo A sie wieder öffnet.</translation>
    </message>
    <message>
        <source>Nothing rings for them any more. They stay among the closed ones. Ctrl+Z takes it back for all.</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Dafür klingelt nichts mehr. Sie bleiben unter den abgeschlossenen. Strg+Z nimmt es für alle zurück.</translation>
    </message>
    <message>
        <source>They said no</source>
        <extracomment>followup_desktop/ui/call_sheet/end_card.py</extracomment>
        <translation>Ich bekam eine Absage</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <extracomment>followup_desktop/ui/call_sheet/erase_card.py</extracomment>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>followup_desktop/ui/call_sheet/erase_card.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>By when will they decide?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Bis wann wird entschieden?</translation>
    </message>
    <message>
        <source>E-mail of the new person</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>E-Mail der neuen Person</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it for later</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Enter speichert, Esc hebt es für später auf</translation>
    </message>
    <message>
        <source>Half a minute, while it is fresh. Every answer may stay empty; each one makes the next call better.</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Eine halbe Minute, solange es frisch ist. Jede Antwort darf fehlen; jede macht das nächste Gespräch besser.</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py, followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the new person</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Name der neuen Person</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py, followup_desktop/ui/window_parts/at_login.py, followup_desktop/ui/window_parts/question_bar.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Not said</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py, followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/settings.py, followup_desktop/ui/dialogs/table_words.py, followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone of the new person</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Telefon der neuen Person</translation>
    </message>
    <message>
        <source>Somebody new…</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Jemand Neues…</translation>
    </message>
    <message>
        <source>They described fixed steps</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py, followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Es gibt feste Schritte</translation>
    </message>
    <message>
        <source>What did they say about calling?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Was wurde zu Anrufen gesagt?</translation>
    </message>
    <message>
        <source>What drew you in?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Was hat Sie gereizt?</translation>
    </message>
    <message>
        <source>What have you done that fits?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Was haben Sie getan, das dazu passt?</translation>
    </message>
    <message>
        <source>What is open in practice?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Was ist praktisch noch offen?</translation>
    </message>
    <message>
        <source>What stayed unclear?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Was blieb unklar?</translation>
    </message>
    <message>
        <source>What they said about calling</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py, followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Was zu Anrufen gesagt wurde</translation>
    </message>
    <message>
        <source>Which doubt did they voice?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Welche Bedenken gab es?</translation>
    </message>
    <message>
        <source>Which problem did they name?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Welches Problem wurde genannt?</translation>
    </message>
    <message>
        <source>Whom may you contact?</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Wen dürfen Sie kontaktieren?</translation>
    </message>
    <message>
        <source>Your answer to it</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>Ihre Antwort darauf</translation>
    </message>
    <message>
        <source>e.g. late deliveries</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>z. B. verspätete Lieferungen</translation>
    </message>
    <message>
        <source>e.g. ledger migration</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>z. B. Umstellung der Buchhaltung</translation>
    </message>
    <message>
        <source>e.g. notice period, referees</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>z. B. Kündigungsfrist, Referenzen</translation>
    </message>
    <message>
        <source>e.g. on-call experience</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>z. B. Bereitschaftsdienst</translation>
    </message>
    <message>
        <source>e.g. the move to event sourcing</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>z. B. der Umstieg auf Event Sourcing</translation>
    </message>
    <message>
        <source>e.g. two years on the rota</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>z. B. zwei Jahre im Schichtplan</translation>
    </message>
    <message>
        <source>e.g. who the role reports to</source>
        <extracomment>followup_desktop/ui/call_sheet/exit_card.py</extracomment>
        <translation>z. B. an wen die Stelle berichtet</translation>
    </message>
    <message>
        <source>Later ▾</source>
        <extracomment>followup_desktop/ui/call_sheet/footer.py</extracomment>
        <translation>Später ▾</translation>
    </message>
    <message>
        <source>Log a contact…</source>
        <extracomment>followup_desktop/ui/call_sheet/footer.py</extracomment>
        <translation>Kontakt festhalten…</translation>
    </message>
    <message>
        <source>Remind me later (S)</source>
        <extracomment>followup_desktop/ui/call_sheet/footer.py</extracomment>
        <translation>Später erinnern (S)</translation>
    </message>
    <message>
        <source>Remind me later ▾</source>
        <extracomment>followup_desktop/ui/call_sheet/footer.py</extracomment>
        <translation>Später erinnern ▾</translation>
    </message>
    <message>
        <source>✓ Mark done…</source>
        <extracomment>followup_desktop/ui/call_sheet/footer.py</extracomment>
        <translation>✓ Erledigt…</translation>
    </message>
    <message>
        <source>Call {name} {number}</source>
        <extracomment>followup_desktop/ui/call_sheet/header.py</extracomment>
        <translation>{name} anrufen, {number}</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <extracomment>followup_desktop/ui/call_sheet/header.py</extracomment>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <extracomment>followup_desktop/ui/call_sheet/header.py</extracomment>
        <translation>Telefonnummer kopieren</translation>
    </message>
    <message>
        <source>Nobody is named yet</source>
        <extracomment>followup_desktop/ui/call_sheet/header.py</extracomment>
        <translation>Noch ist niemand genannt</translation>
    </message>
    <message>
        <source>Write to {email}</source>
        <extracomment>followup_desktop/ui/call_sheet/header.py</extracomment>
        <translation>An {email} schreiben</translation>
    </message>
    <message>
        <source>Add a point of your own here</source>
        <extracomment>followup_desktop/ui/call_sheet/heading.py</extracomment>
        <translation>Hier einen eigenen Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Add a point to {title}</source>
        <extracomment>followup_desktop/ui/call_sheet/heading.py</extracomment>
        <translation>Punkt zu „{title}“ hinzufügen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <extracomment>followup_desktop/ui/call_sheet/hidden_points.py, followup_desktop/ui/dialogs/reminder_list.py</extracomment>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring back: {text}</source>
        <extracomment>followup_desktop/ui/call_sheet/hidden_points.py</extracomment>
        <translation>Zurückholen: {text}</translation>
    </message>
    <message numerus="yes">
        <source>{n} points hidden</source>
        <comment>1 point hidden</comment>
        <extracomment>followup_desktop/ui/call_sheet/hidden_points.py</extracomment>
        <translation>
            <numerusform>1 Punkt ausgeblendet</numerusform>
            <numerusform>{n} Punkte ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: show</source>
        <extracomment>followup_desktop/ui/call_sheet/hidden_points.py</extracomment>
        <translation>{what}: zeigen</translation>
    </message>
    <message>
        <source>Choose a row on the timeline, and here stands whether to call, whom, and what to say.</source>
        <extracomment>followup_desktop/ui/call_sheet/hint.py</extracomment>
        <translation>Wählen Sie eine Zeile der Zeitleiste; dann steht hier, ob Sie anrufen sollten, wen, und was Sie sagen.</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <extracomment>followup_desktop/ui/call_sheet/hint.py</extracomment>
        <translation>Nichts ist gewählt</translation>
    </message>
    <message>
        <source>The advice is made from this. What nobody said stays empty.</source>
        <extracomment>followup_desktop/ui/call_sheet/known_card.py</extracomment>
        <translation>Daraus entsteht die Empfehlung. Was niemand sagte, bleibt leer.</translation>
    </message>
    <message>
        <source>What I know about {company}</source>
        <extracomment>followup_desktop/ui/call_sheet/known_card.py</extracomment>
        <translation>Was ich über {company} weiß</translation>
    </message>
    <message>
        <source>A small business: shop, restaurant, trade</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Ein kleiner Betrieb: Laden, Lokal, Handwerk</translation>
    </message>
    <message>
        <source>About calling</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Zu Anrufen</translation>
    </message>
    <message>
        <source>About me</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Über mich</translation>
    </message>
    <message>
        <source>About them</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Über die Firma</translation>
    </message>
    <message>
        <source>An agency stands between us</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Eine Vermittlung steht dazwischen</translation>
    </message>
    <message>
        <source>Another offer: answer by</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Anderes Angebot: Antwort bis</translation>
    </message>
    <message>
        <source>Code of the state or region, such as BY or CA, for its holidays</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Kürzel des Landes oder der Region, etwa BY oder CA, für die Feiertage</translation>
    </message>
    <message>
        <source>Did they offer feedback?</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/call_sheet/news_card.py</extracomment>
        <translation>Wurde Rückmeldung angeboten?</translation>
    </message>
    <message>
        <source>I cannot phone</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Ich kann nicht telefonieren</translation>
    </message>
    <message>
        <source>I hear back by</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>I told them of it on</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Davon erzählt am</translation>
    </message>
    <message>
        <source>I withdraw</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Ich ziehe zurück</translation>
    </message>
    <message>
        <source>It was a no</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Es war eine Absage</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Region</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Region</translation>
    </message>
    <message>
        <source>Somebody there referred me</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Jemand dort hat mich empfohlen</translation>
    </message>
    <message>
        <source>Stage</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/review_card.py, followup_desktop/ui/dialogs/table_words.py, followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>The way they prefer</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Der bevorzugte Weg</translation>
    </message>
    <message>
        <source>Their portal</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Ihr Portal</translation>
    </message>
    <message>
        <source>Their region, for its holidays: the code, such as BY or CA</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Die Region der Firma, für ihre Feiertage: das Kürzel, etwa BY oder CA</translation>
    </message>
    <message>
        <source>They asked me to ring on</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Ich soll anrufen am</translation>
    </message>
    <message>
        <source>They prefer</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Bevorzugt</translation>
    </message>
    <message>
        <source>They went silent</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Es kam nichts mehr</translation>
    </message>
    <message>
        <source>What they said</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py, followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Where they work: clock and holidays</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>Wo sie arbeitet: Uhr und Feiertage</translation>
    </message>
    <message>
        <source>e.g. thursday</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>z. B. donnerstag</translation>
    </message>
    <message>
        <source>no other offer</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>kein anderes Angebot</translation>
    </message>
    <message>
        <source>not yet</source>
        <extracomment>followup_desktop/ui/call_sheet/known_fields.py</extracomment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Enter moves it, Esc leaves</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Enter verlegt, Esc verlässt</translation>
    </message>
    <message>
        <source>Enter puts it off, Esc leaves</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Enter verschiebt, Esc verlässt</translation>
    </message>
    <message>
        <source>Move it</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Verlegen</translation>
    </message>
    <message>
        <source>Move the call with {company}</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Anruf bei {company} verlegen</translation>
    </message>
    <message>
        <source>Move the e-mail to {company}</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>E-Mail an {company} verlegen</translation>
    </message>
    <message>
        <source>Move the e-mail…</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>E-Mail verlegen…</translation>
    </message>
    <message>
        <source>Move the message to {company}</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Nachricht an {company} verlegen</translation>
    </message>
    <message>
        <source>Move the message…</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Nachricht verlegen…</translation>
    </message>
    <message>
        <source>Move the thank-you to {company}</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Dank an {company} verlegen</translation>
    </message>
    <message>
        <source>Move the thank-you…</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Dank verlegen…</translation>
    </message>
    <message>
        <source>Not understood yet. Try “tomorrow 9:30”, “fri 14:00” or “in 3 hours”.</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „morgen 9:30“, „fr 14:00“ oder „in 3 stunden“.</translation>
    </message>
    <message>
        <source>Planned now</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Jetzt geplant</translation>
    </message>
    <message>
        <source>Remind me later: {about}</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Später erinnern: {about}</translation>
    </message>
    <message>
        <source>Remind me then</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Dann erinnern</translation>
    </message>
    <message>
        <source>Say when, for example “tomorrow 9:30”.</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Sagen Sie wann, zum Beispiel „morgen 9:30“.</translation>
    </message>
    <message>
        <source>The follow-up stays due as it is, and so does its advice; only the reminder waits.</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Das Follow-up bleibt fällig, wie es ist, und die Empfehlung auch; nur die Erinnerung wartet.</translation>
    </message>
    <message>
        <source>The reminder goes with it. It stays there until something new happens; Ctrl+Z takes it back.</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Die Erinnerung wandert mit. Dort bleibt es, bis etwas Neues geschieht; Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>To when, by their clock</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Auf wann, nach der Uhr dort</translation>
    </message>
    <message>
        <source>Type a time; it is looked at before anything is saved.</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Tippen Sie eine Zeit; sie wird geprüft, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>What the advice says to it</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Was die Empfehlung dazu sagt</translation>
    </message>
    <message>
        <source>When, by your clock</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>Wann, nach Ihrer Uhr</translation>
    </message>
    <message>
        <source>tomorrow 9:30, fri 14:00, in 3 hours</source>
        <extracomment>followup_desktop/ui/call_sheet/later_card.py</extracomment>
        <translation>morgen 9:30, fr 14:00, in 3 stunden</translation>
    </message>
    <message>
        <source>Each keeps its hour, by their clock, and its reminder goes with it. Ctrl+Z takes it back for all.</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>Jedes behält seine Uhrzeit nach der Uhr dort, und die Erinnerung wandert mit. Strg+Z nimmt es für alle zurück.</translation>
    </message>
    <message>
        <source>Enter moves them, Esc leaves</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>Enter verlegt, Esc verlässt</translation>
    </message>
    <message>
        <source>Move them</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>Alle verlegen</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} follow-ups to another day</source>
        <comment>Move {n} follow-up to another day</comment>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>
            <numerusform>{n} Follow-up auf einen anderen Tag verlegen</numerusform>
            <numerusform>{n} Follow-ups auf einen anderen Tag verlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which day, for example “fri next week”.</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>Sagen Sie welcher Tag, zum Beispiel „fr nächste woche“.</translation>
    </message>
    <message>
        <source>To which day, by their calendar</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>Auf welchen Tag, nach dem Kalender dort</translation>
    </message>
    <message>
        <source>Type a day; it is looked at before anything is saved.</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>Tippen Sie einen Tag; er wird geprüft, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>What that would do</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>Was das bewirken würde</translation>
    </message>
    <message>
        <source>e.g. fri next week, 4 dec</source>
        <extracomment>followup_desktop/ui/call_sheet/move_all_card.py</extracomment>
        <translation>z. B. fr nächste woche, 4. dez</translation>
    </message>
    <message>
        <source>A key chooses, Enter saves</source>
        <extracomment>followup_desktop/ui/call_sheet/news_card.py</extracomment>
        <translation>Eine Taste wählt, Enter speichert</translation>
    </message>
    <message>
        <source>What did {company} do?</source>
        <extracomment>followup_desktop/ui/call_sheet/news_card.py</extracomment>
        <translation>Was kam von {company}?</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>followup_desktop/ui/call_sheet/news_card.py</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>Are away</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Ist abwesend</translation>
    </message>
    <message>
        <source>Are still deciding</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Entscheidet noch</translation>
    </message>
    <message>
        <source>Asked me for something</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Bat um etwas</translation>
    </message>
    <message>
        <source>I owe them something</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Ich schulde ihnen etwas</translation>
    </message>
    <message>
        <source>Invited me to go on</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Nächste Runde</translation>
    </message>
    <message>
        <source>It is my turn</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Ich bin an der Reihe</translation>
    </message>
    <message>
        <source>Left me a voicemail</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Nachricht für mich</translation>
    </message>
    <message>
        <source>Missed our call</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Versäumte unser Telefonat</translation>
    </message>
    <message>
        <source>Named a new date</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Nannte einen neuen Termin</translation>
    </message>
    <message>
        <source>No word</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Kein Wort</translation>
    </message>
    <message>
        <source>Offer by word</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Mündliches Angebot</translation>
    </message>
    <message>
        <source>Offer in writing</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Schriftliches Angebot</translation>
    </message>
    <message>
        <source>Put it on hold</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Legt es auf Eis</translation>
    </message>
    <message>
        <source>Rang, and I missed it</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Anruf verpasst</translation>
    </message>
    <message>
        <source>They are back on</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Zurück am</translation>
    </message>
    <message>
        <source>They decided</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Es ist entschieden</translation>
    </message>
    <message>
        <source>They give none</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Es gibt keine</translation>
    </message>
    <message>
        <source>They got in touch</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Sie haben sich gemeldet</translation>
    </message>
    <message>
        <source>They need time</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Es braucht Zeit</translation>
    </message>
    <message>
        <source>To what, and when</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Wozu, und wann</translation>
    </message>
    <message>
        <source>What they need</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>What you owe them</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Was Sie schulden</translation>
    </message>
    <message>
        <source>When are they back?</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Wann sind sie zurück?</translation>
    </message>
    <message>
        <source>Which day did they name?</source>
        <extracomment>followup_desktop/ui/call_sheet/news_choices.py</extracomment>
        <translation>Welcher Tag wurde genannt?</translation>
    </message>
    <message>
        <source>Notes while you talk</source>
        <extracomment>followup_desktop/ui/call_sheet/notes.py</extracomment>
        <translation>Notizen beim Telefonieren</translation>
    </message>
    <message>
        <source>Notes while you talk…</source>
        <extracomment>followup_desktop/ui/call_sheet/notes.py</extracomment>
        <translation>Notizen beim Telefonieren…</translation>
    </message>
    <message>
        <source>1-5 choose, Enter saves</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>1–5 wählt, Enter speichert</translation>
    </message>
    <message>
        <source>1-6 choose, Enter saves</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>1–6 wählt, Enter speichert</translation>
    </message>
    <message>
        <source>Call them</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Decide yourself about {company}</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Selbst über {company} entscheiden</translation>
    </message>
    <message>
        <source>It rings at that time, and the points are ready.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Dann klingelt es, und die Punkte liegen bereit.</translation>
    </message>
    <message>
        <source>It rings at that time, with the e-mail ready.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Dann klingelt es, und die E-Mail liegt bereit.</translation>
    </message>
    <message>
        <source>It rings at that time, with the thank-you ready.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Dann klingelt es, und der Dank liegt bereit.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Not understood yet. Try “tomorrow 10:00” or “thu 2pm”.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „morgen 10:00“ oder „do 14 uhr“.</translation>
    </message>
    <message>
        <source>Nothing more is planned. The application stays open.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Es wird nichts mehr geplant. Die Bewerbung bleibt offen.</translation>
    </message>
    <message>
        <source>Nothing rings before it; from then on the advice counts again.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Vorher klingelt nichts; ab dann gilt wieder die Empfehlung.</translation>
    </message>
    <message>
        <source>Say until which day, for example “fri next week”.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Sagen Sie bis zu welchem Tag, zum Beispiel „fr nächste woche“.</translation>
    </message>
    <message>
        <source>Say when, for example “tomorrow 10:00”.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Sagen Sie wann, zum Beispiel „morgen 10:00“.</translation>
    </message>
    <message>
        <source>Thank them</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Danken</translation>
    </message>
    <message>
        <source>The advice</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Die Empfehlung</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Bis zu welchem Tag?</translation>
    </message>
    <message>
        <source>Wait until…</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Warten bis…</translation>
    </message>
    <message>
        <source>What stands now</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Was jetzt gilt</translation>
    </message>
    <message>
        <source>What then happens</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Was dann geschieht</translation>
    </message>
    <message>
        <source>When, by their clock</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Wann, nach der Uhr dort</translation>
    </message>
    <message>
        <source>Write to them</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Your decision goes, and what it planned goes with it.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Ihre Entscheidung entfällt, und was sie geplant hat, auch.</translation>
    </message>
    <message>
        <source>Your decision is remembered and respected until something new happens. Ctrl+Z takes it back.</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>Ihre Entscheidung wird gemerkt und gilt, bis etwas Neues geschieht. Strg+Z nimmt sie zurück.</translation>
    </message>
    <message>
        <source>e.g. tomorrow 10:00</source>
        <extracomment>followup_desktop/ui/call_sheet/overrule_card.py</extracomment>
        <translation>z. B. morgen 10:00</translation>
    </message>
    <message>
        <source>Hidden everywhere</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>Überall ausgeblendet</translation>
    </message>
    <message>
        <source>Hidden for this application</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>Ausgeblendet für diese Bewerbung</translation>
    </message>
    <message>
        <source>Hidden for this stage</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>Ausgeblendet für diese Phase</translation>
    </message>
    <message>
        <source>Hidden for this stage ({stage})</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>Ausgeblendet für diese Phase ({stage})</translation>
    </message>
    <message>
        <source>everywhere</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>überall</translation>
    </message>
    <message>
        <source>this application</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>diese Bewerbung</translation>
    </message>
    <message>
        <source>this stage</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>diese Phase</translation>
    </message>
    <message>
        <source>this stage ({stage})</source>
        <extracomment>followup_desktop/ui/call_sheet/own_points.py</extracomment>
        <translation>diese Phase ({stage})</translation>
    </message>
    <message>
        <source>A point has room for {most} characters, so that it can be said in one breath; this one has {length}.</source>
        <extracomment>followup_desktop/ui/call_sheet/point_editor.py</extracomment>
        <translation>Ein Punkt hat Platz für {most} Zeichen, damit er in einem Atemzug zu sagen ist; dieser hat {length}.</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <extracomment>followup_desktop/ui/call_sheet/point_editor.py</extracomment>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Holds for</source>
        <extracomment>followup_desktop/ui/call_sheet/point_editor.py</extracomment>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>What you want to say</source>
        <extracomment>followup_desktop/ui/call_sheet/point_editor.py</extracomment>
        <translation>Was Sie sagen möchten</translation>
    </message>
    <message>
        <source>Write down what you want to say.</source>
        <extracomment>followup_desktop/ui/call_sheet/point_editor.py</extracomment>
        <translation>Schreiben Sie auf, was Sie sagen möchten.</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>&amp;Ändern…</translation>
    </message>
    <message>
        <source>&amp;Hide here</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>&amp;Hier ausblenden</translation>
    </message>
    <message>
        <source>&amp;Our wording again</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Wieder unser &amp;Wortlaut</translation>
    </message>
    <message>
        <source>A point of your own</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Ein eigener Punkt</translation>
    </message>
    <message>
        <source>Change your point</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Ihren Punkt ändern</translation>
    </message>
    <message>
        <source>Hide for &amp;good</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>&amp;Ganz ausblenden</translation>
    </message>
    <message>
        <source>Re&amp;move this point</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Diesen Punkt ent&amp;fernen</translation>
    </message>
    <message>
        <source>Reword &amp;everywhere…</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Überall &amp;umformulieren…</translation>
    </message>
    <message>
        <source>Reword for this &amp;application…</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Für diese &amp;Bewerbung umformulieren…</translation>
    </message>
    <message>
        <source>Reword for {stage}…</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Für {stage} umformulieren…</translation>
    </message>
    <message>
        <source>Reword or hide this point</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Diesen Punkt umformulieren oder ausblenden</translation>
    </message>
    <message>
        <source>Say it your way</source>
        <extracomment>followup_desktop/ui/call_sheet/point_work.py</extracomment>
        <translation>Sagen Sie es auf Ihre Art</translation>
    </message>
    <message>
        <source>No points are left here. Add one of your own, or bring a hidden one back.</source>
        <extracomment>followup_desktop/ui/call_sheet/points_column.py</extracomment>
        <translation>Hier sind keine Punkte mehr. Fügen Sie einen eigenen hinzu, oder holen Sie einen ausgeblendeten zurück.</translation>
    </message>
    <message>
        <source>Nothing to say on this yet.</source>
        <extracomment>followup_desktop/ui/call_sheet/points_column.py</extracomment>
        <translation>Dazu gibt es noch nichts zu sagen.</translation>
    </message>
    <message>
        <source>main reason for this call</source>
        <extracomment>followup_desktop/ui/call_sheet/points_column.py</extracomment>
        <translation>Hauptgrund dieses Anrufs</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>followup_desktop/ui/call_sheet/printed.py</extracomment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Advice differs here: change…</source>
        <extracomment>followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Hier gehen die Ratschläge auseinander: ändern…</translation>
    </message>
    <message>
        <source>Against</source>
        <extracomment>followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Opens the setting. {text}</source>
        <extracomment>followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Öffnet die Einstellung. {text}</translation>
    </message>
    <message>
        <source>Rule {rule}</source>
        <extracomment>followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Regel {rule}</translation>
    </message>
    <message>
        <source>Use these habits</source>
        <extracomment>followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Diese Gepflogenheiten anwenden</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <extracomment>followup_desktop/services/plain_texts.py, followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <extracomment>followup_desktop/services/plain_texts.py, followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <source>What would change it</source>
        <extracomment>followup_desktop/services/plain_texts.py, followup_desktop/ui/call_sheet/reasoning.py</extracomment>
        <translation>Was es ändern würde</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next ›</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>Weiter ›</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Rehearsal, {text}. {said}</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>Probe, {text}. {said}</translation>
    </message>
    <message>
        <source>Say it aloud. Space or → goes on, ← goes back, Esc ends. Nothing is recorded.</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>Sprechen Sie es laut. Leertaste oder → geht weiter, ← zurück, Esc endet. Nichts wird aufgezeichnet.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <extracomment>followup_desktop/ui/call_sheet/rehearsal.py</extracomment>
        <translation>‹ Zurück</translation>
    </message>
    <message>
        <source>A point of your own (P)</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Ein eigener Punkt (P)</translation>
    </message>
    <message>
        <source>Cues</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>Go through it aloud; nothing is recorded (H)</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Laut durchgehen; nichts wird aufgezeichnet (H)</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Proben</translation>
    </message>
    <message>
        <source>What the points show</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Was die Punkte zeigen</translation>
    </message>
    <message>
        <source>What to bring up, in a few words (X)</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Was anzusprechen ist, in wenigen Worten (X)</translation>
    </message>
    <message>
        <source>Whole sentences to say (X)</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Ganze Sätze zum Sagen (X)</translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>followup_desktop/ui/call_sheet/script.py</extracomment>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>Einen Tag früher</translation>
    </message>
    <message>
        <source>A day later</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>Close them…</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>Abschließen…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Each of these is one step: Ctrl+Z takes it back for all of them. Esc goes back to one row.</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>Jedes davon ist ein Schritt: Strg+Z nimmt es für alle zurück. Esc kehrt zu einer Zeile zurück.</translation>
    </message>
    <message>
        <source>Move to a day…</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>Auf einen Tag verlegen…</translation>
    </message>
    <message>
        <source>Open them again</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>und {count} weitere</translation>
    </message>
    <message numerus="yes">
        <source>{n} applications chosen</source>
        <comment>{n} application chosen</comment>
        <extracomment>followup_desktop/ui/call_sheet/several.py</extracomment>
        <translation>
            <numerusform>{n} Bewerbung gewählt</numerusform>
            <numerusform>{n} Bewerbungen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>A question left open</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>Eine offene Frage</translation>
    </message>
    <message>
        <source>Concern they raised</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>Bedenken von dort</translation>
    </message>
    <message>
        <source>Feedback</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Interest</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>Keeping your word</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>Wort halten</translation>
    </message>
    <message>
        <source>Next steps</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Practical matters</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>Praktisches</translation>
    </message>
    <message>
        <source>Staying in touch</source>
        <extracomment>followup_desktop/services/purposes.py</extracomment>
        <translation>In Kontakt bleiben</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <extracomment>followup_desktop/ui/call_sheet/spoken.py</extracomment>
        <translation>etwa {minutes} min</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <extracomment>followup_desktop/ui/call_sheet/spoken.py</extracomment>
        <translation>unter 1 min</translation>
    </message>
    <message>
        <source>Back to the advice (Y)</source>
        <extracomment>followup_desktop/ui/call_sheet/thanks.py</extracomment>
        <translation>Zurück zur Empfehlung (Y)</translation>
    </message>
    <message>
        <source>Say thanks, and ask nothing. Mark done counts it as your thank-you, not as a follow-up.</source>
        <extracomment>followup_desktop/ui/call_sheet/thanks.py</extracomment>
        <translation>Danken Sie und fragen Sie nichts. „Erledigt“ zählt ihn als Ihren Dank, nicht als Follow-up.</translation>
    </message>
    <message>
        <source>This is the thank-you call</source>
        <extracomment>followup_desktop/ui/call_sheet/thanks.py</extracomment>
        <translation>Dies ist der Dankesanruf</translation>
    </message>
    <message>
        <source>What to say in a thank-you call (Y)</source>
        <extracomment>followup_desktop/ui/call_sheet/thanks.py</extracomment>
        <translation>Was Sie bei einem Dankesanruf sagen (Y)</translation>
    </message>
    <message>
        <source>3 minutes: come to the close</source>
        <extracomment>followup_desktop/ui/call_sheet/timer.py</extracomment>
        <translation>3 Minuten: Kommen Sie zum Schluss</translation>
    </message>
    <message>
        <source>5 minutes: most calls end by now</source>
        <extracomment>followup_desktop/ui/call_sheet/timer.py</extracomment>
        <translation>5 Minuten: Die meisten Anrufe enden jetzt</translation>
    </message>
    <message>
        <source>Call timer {minutes} min {seconds} s</source>
        <extracomment>followup_desktop/ui/call_sheet/timer.py</extracomment>
        <translation>Gesprächsuhr {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Click to start it.</source>
        <extracomment>followup_desktop/ui/call_sheet/timer.py</extracomment>
        <translation>Ein Klick startet sie.</translation>
    </message>
    <message>
        <source>Click to stop it.</source>
        <extracomment>followup_desktop/ui/call_sheet/timer.py</extracomment>
        <translation>Ein Klick hält sie an.</translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Betreff kopieren</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>No e-mail address is known yet.</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Noch ist keine E-Mail-Adresse bekannt.</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Subject of the e-mail</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Betreff der E-Mail</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Text der E-Mail</translation>
    </message>
    <message>
        <source>There is no voicemail text for this one.</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>Dafür gibt es keinen Text für die Mailbox.</translation>
    </message>
    <message>
        <source>To {name} &lt;{email}&gt;</source>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>An {name} &lt;{email}&gt;</translation>
    </message>
    <message numerus="yes">
        <source>{n} words, read slowly; the number twice</source>
        <comment>{n} word, read slowly; the number twice</comment>
        <extracomment>followup_desktop/ui/call_sheet/written.py</extracomment>
        <translation>
            <numerusform>{n} Wort, langsam gesprochen; die Nummer zweimal</numerusform>
            <numerusform>{n} Wörter, langsam gesprochen; die Nummer zweimal</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Company and role</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>&amp;Firma und Stelle</translation>
    </message>
    <message>
        <source>&amp;Stage and time</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>&amp;Phase und Zeit</translation>
    </message>
    <message>
        <source>Add an interview</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/empty_state.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Gespräch eintragen</translation>
    </message>
    <message>
        <source>Company</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/review_card.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Firma</translation>
    </message>
    <message>
        <source>E-mail of the person</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>E-Mail der Person</translation>
    </message>
    <message>
        <source>Enter saves</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Enter speichert</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>No interview was found in it. Type what you know instead.</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Darin wurde kein Gespräch gefunden. Tippen Sie stattdessen, was Sie wissen.</translation>
    </message>
    <message>
        <source>Not understood yet. Try “fri next week” or “4 Dec”. Leave it empty if they named no day.</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „fr nächste woche“ oder „4. dez“. Lassen Sie es leer, wenn kein Tag genannt wurde.</translation>
    </message>
    <message>
        <source>Phone of the person</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Telefon der Person</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/review_card.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Still needed: {what}</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Es fehlt noch: {what}</translation>
    </message>
    <message>
        <source>They decide &amp;by (if they said)</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Entscheidung &amp;bis (falls gesagt)</translation>
    </message>
    <message>
        <source>They decide by</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Entscheidung bis</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>W&amp;ho (if you know)</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>&amp;Wer (falls bekannt)</translation>
    </message>
    <message>
        <source>What did they say about c&amp;alling?</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Was wurde zu &amp;Anrufen gesagt?</translation>
    </message>
    <message>
        <source>a day they decide by, or none</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>ein Tag der Entscheidung, oder keiner</translation>
    </message>
    <message>
        <source>a whole e-mail address, or none</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>eine ganze E-Mail-Adresse, oder keine</translation>
    </message>
    <message>
        <source>fri next week</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>fr nächste woche</translation>
    </message>
    <message>
        <source>thu 2pm new york</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py, followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>do 14 uhr new york</translation>
    </message>
    <message>
        <source>Applied only</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Nur beworben</translation>
    </message>
    <message>
        <source>Call us</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Anruf erwünscht</translation>
    </message>
    <message>
        <source>E-mail only</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Nur E-Mail</translation>
    </message>
    <message>
        <source>Final interview</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Letzte Runde</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Offer</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Panel</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Phone screen</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Telefoninterview</translation>
    </message>
    <message>
        <source>References</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Technical interview or task</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Fachgespräch oder Aufgabe</translation>
    </message>
    <message>
        <source>We contact you</source>
        <extracomment>followup_desktop/ui/dialogs/choices.py</extracomment>
        <translation>Wir melden uns</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <extracomment>followup_desktop/ui/dialogs/edit_dialog.py</extracomment>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Enter saves. Ctrl+PgDown and Ctrl+PgUp go through the list.</source>
        <extracomment>followup_desktop/ui/dialogs/edit_dialog.py</extracomment>
        <translation>Enter speichert. Strg+Bild↓ und Strg+Bild↑ gehen durch die Liste.</translation>
    </message>
    <message>
        <source>Put back</source>
        <extracomment>followup_desktop/ui/dialogs/edit_dialog.py</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Name and role</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>&amp;Name und Stellung</translation>
    </message>
    <message>
        <source>&amp;Phone and e-mail</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Tele&amp;fon und E-Mail</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>90 min, or 15:30</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>90 min, oder 15:30</translation>
    </message>
    <message>
        <source>A person needs a name, a number or an address.</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Eine Person braucht einen Namen, eine Nummer oder eine Adresse.</translation>
    </message>
    <message>
        <source>As the company’s</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Wie die Firma</translation>
    </message>
    <message>
        <source>By video</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Per Video</translation>
    </message>
    <message>
        <source>Closed: let go</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Abgeschlossen: gut sein lassen</translation>
    </message>
    <message>
        <source>Closed: offer accepted</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Abgeschlossen: Angebot angenommen</translation>
    </message>
    <message>
        <source>Closed: they said no</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Abgeschlossen: Absage erhalten</translation>
    </message>
    <message>
        <source>Closed: withdrawn</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Abgeschlossen: zurückgezogen</translation>
    </message>
    <message>
        <source>Da&amp;y and time, and by which clock</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>&amp;Tag und Uhrzeit, und nach welcher Uhr</translation>
    </message>
    <message>
        <source>Day and time</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>Delete it</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete them</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Does it &amp;go on?</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>&amp;Geht sie weiter?</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Format not known</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Art nicht bekannt</translation>
    </message>
    <message>
        <source>Hiring manager, recruiter…</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Führungskraft, Recruiterin…</translation>
    </message>
    <message>
        <source>How &amp;long, or until when</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Wie &amp;lange, oder bis wann</translation>
    </message>
    <message>
        <source>How long, or until when</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Wie lange, oder bis wann</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Es wurde abgesagt</translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Nobody: a person who is new here</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Niemand: eine Person, die hier neu ist</translation>
    </message>
    <message>
        <source>Not understood yet. Try “90 min”, “1 h” or “15:30”. Leave it empty if nobody said.</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „90 min“, „1 h“ oder „15:30“. Lassen Sie es leer, wenn es niemand sagte.</translation>
    </message>
    <message>
        <source>On site</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Open or closed</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Offen oder abgeschlossen</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Role (not known)</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Stelle (nicht bekannt)</translation>
    </message>
    <message>
        <source>Room, address</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Raum, Adresse</translation>
    </message>
    <message>
        <source>S&amp;tage and format</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>&amp;Phase und Art</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Somebody you &amp;know already</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Jemand, den Sie schon &amp;kennen</translation>
    </message>
    <message>
        <source>Somebody you know already</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Jemand, den Sie schon kennen</translation>
    </message>
    <message>
        <source>Take them off</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>The application</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Die Bewerbung</translation>
    </message>
    <message>
        <source>Their &amp;clock, and the way they prefer</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>&amp;Uhr der Person, und der bevorzugte Weg</translation>
    </message>
    <message>
        <source>Their time zone</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/place_fields.py</extracomment>
        <translation>Zeitzone der Person</translation>
    </message>
    <message>
        <source>Time zone in which the time is meant</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Zeitzone, in der die Zeit gemeint ist</translation>
    </message>
    <message>
        <source>When is it?</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Wann ist es?</translation>
    </message>
    <message>
        <source>Which company is it?</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py, followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Welche Firma ist es?</translation>
    </message>
    <message>
        <source>Who is there</source>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Wer dabei ist</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <extracomment>followup_desktop/ui/dialogs/edit_list.py</extracomment>
        <translation>Person hinzufügen…</translation>
    </message>
    <message>
        <source>Interviews · {count}</source>
        <extracomment>followup_desktop/ui/dialogs/edit_list.py</extracomment>
        <translation>Gespräche · {count}</translation>
    </message>
    <message>
        <source>New, or known from elsewhere</source>
        <extracomment>followup_desktop/ui/dialogs/edit_list.py</extracomment>
        <translation>Neu, oder von anderswo bekannt</translation>
    </message>
    <message>
        <source>People · {count}</source>
        <extracomment>followup_desktop/ui/dialogs/edit_list.py</extracomment>
        <translation>Personen · {count}</translation>
    </message>
    <message>
        <source>What can be edited</source>
        <extracomment>followup_desktop/ui/dialogs/edit_list.py</extracomment>
        <translation>Was sich bearbeiten lässt</translation>
    </message>
    <message>
        <source>not saved</source>
        <extracomment>followup_desktop/ui/dialogs/edit_list.py</extracomment>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Drop an invitation (.ics, .eml) here
or paste the e-mail text</source>
        <extracomment>followup_desktop/ui/dialogs/fields.py</extracomment>
        <translation>Einladung (.ics, .eml) hierher ziehen
oder den Mailtext einfügen</translation>
    </message>
    <message>
        <source>Drop an invitation here, paste the e-mail text, or press Enter to choose a file</source>
        <extracomment>followup_desktop/ui/dialogs/fields.py</extracomment>
        <translation>Ziehen Sie eine Einladung hierher, fügen Sie den Mailtext ein, oder drücken Sie Enter für eine Datei</translation>
    </message>
    <message>
        <source>This is not a whole e-mail address yet.</source>
        <extracomment>followup_desktop/ui/dialogs/fields.py</extracomment>
        <translation>Das ist noch keine ganze E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Import invitations</source>
        <extracomment>followup_desktop/ui/dialogs/files.py</extracomment>
        <translation>Einladungen importieren</translation>
    </message>
    <message>
        <source>Invitations and exports (*.ics *.vcs *.eml *.csv *.vcf *.json *.txt);;All files (*)</source>
        <extracomment>followup_desktop/ui/dialogs/files.py</extracomment>
        <translation>Einladungen und Exporte (*.ics *.vcs *.eml *.csv *.vcf *.json *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A name, a company, three digits of a number, or what you want to do</source>
        <extracomment>followup_desktop/ui/dialogs/finder.py</extracomment>
        <translation>Ein Name, eine Firma, drei Ziffern einer Nummer, oder was Sie tun möchten</translation>
    </message>
    <message>
        <source>Find anybody or anything</source>
        <extracomment>followup_desktop/ui/dialogs/finder.py</extracomment>
        <translation>Jemanden oder etwas finden</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>followup_desktop/ui/dialogs/finder.py</extracomment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nobody and nothing goes by that.</source>
        <extracomment>followup_desktop/ui/dialogs/finder.py</extracomment>
        <translation>Niemand und nichts heißt so.</translation>
    </message>
    <message>
        <source>Who is calling? What do you want to do?</source>
        <extracomment>followup_desktop/ui/dialogs/finder.py</extracomment>
        <translation>Wer ruft an? Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Chapter</source>
        <extracomment>followup_desktop/ui/dialogs/guide_window.py</extracomment>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Chapters</source>
        <extracomment>followup_desktop/ui/dialogs/guide_window.py</extracomment>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <extracomment>followup_desktop/ui/dialogs/guide_window.py</extracomment>
        <translation>Diese Worte stehen in keinem Kapitel.</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <extracomment>followup_desktop/ui/dialogs/guide_window.py</extracomment>
        <translation>Anleitung durchsuchen</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>followup_desktop/ui/dialogs/finder.py, followup_desktop/ui/dialogs/history_list.py, followup_desktop/ui/dialogs/import_review.py, followup_desktop/ui/dialogs/insights_dialog.py, followup_desktop/ui/dialogs/log_dialog.py, followup_desktop/ui/dialogs/reminder_list.py, followup_desktop/ui/dialogs/table_page.py, followup_desktop/ui/window_parts/loop.py, followup_desktop/ui/window_parts/several_desk.py</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the call sheet</source>
        <extracomment>followup_desktop/ui/actions.py</extracomment>
        <translation>Leitfaden kopieren</translation>
    </message>
    <message>
        <source>company</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Firma</translation>
    </message>
    <message>
        <source>stage</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>followup_desktop/ui/dialogs/add_interview.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Copy all</source>
        <extracomment>followup_desktop/ui/dialogs/copying.py</extracomment>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>an application</comment>
        <extracomment>followup_desktop/ui/dialogs/edit_forms.py</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Copy this</source>
        <extracomment>followup_desktop/ui/dialogs/finder.py</extracomment>
        <translation>Das kopieren</translation>
    </message>
    <message>
        <source>Enter puts a contact or an act of theirs right. Ctrl+C copies the chosen lines.</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Enter berichtigt einen Kontakt oder was von der Firma kam. Strg+C kopiert die gewählten Zeilen.</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Alles, was geschah</translation>
    </message>
    <message>
        <source>Nothing of that kind happened.</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Nichts dergleichen geschah.</translation>
    </message>
    <message>
        <source>Only contacts and what they did can be put right; the rest is what the program noted.</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Nur Kontakte und was von der Firma kam lassen sich berichtigen; das Übrige hat das Programm festgehalten.</translation>
    </message>
    <message>
        <source>Put right…</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Which kinds are shown</source>
        <extracomment>followup_desktop/ui/dialogs/history_list.py</extracomment>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>followup_desktop/ui/dialogs/hours_editor.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>followup_desktop/ui/dialogs/hours_editor.py</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>followup_desktop/ui/dialogs/hours_editor.py</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Columns…</source>
        <extracomment>followup_desktop/ui/dialogs/import_review.py</extracomment>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Look before saving</source>
        <extracomment>followup_desktop/ui/dialogs/import_review.py</extracomment>
        <translation>Vor dem Speichern ansehen</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <extracomment>followup_desktop/ui/dialogs/import_review.py</extracomment>
        <translation>Nichts zu speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save {n} entries</source>
        <comment>Save 1 entry</comment>
        <extracomment>followup_desktop/ui/dialogs/import_review.py</extracomment>
        <translation>
            <numerusform>1 Eintrag speichern</numerusform>
            <numerusform>{n} Einträge speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <extracomment>followup_desktop/ui/dialogs/import_review.py</extracomment>
        <translation>Speichert</translation>
    </message>
    <message numerus="yes">
        <source>{n} more entries are saved with these, as read.</source>
        <comment>{n} more entry is saved with these, as read.</comment>
        <extracomment>followup_desktop/ui/dialogs/import_review.py</extracomment>
        <translation>
            <numerusform>{n} weiterer Eintrag wird so gespeichert, wie gelesen.</numerusform>
            <numerusform>{n} weitere Einträge werden so gespeichert, wie gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting what happened</source>
        <extracomment>followup_desktop/ui/dialogs/insights_dialog.py</extracomment>
        <translation>Zählen, was war</translation>
    </message>
    <message>
        <source>Insights</source>
        <extracomment>followup_desktop/ui/dialogs/insights_dialog.py</extracomment>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <extracomment>followup_desktop/ui/dialogs/insights_dialog.py</extracomment>
        <translation>Als Bild sichern…</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Which days</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>&amp;Welche Tage</translation>
    </message>
    <message>
        <source>Contact log</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py, followup_desktop/ui/window_parts/file_desk.py</extracomment>
        <translation>Kontaktprotokoll</translation>
    </message>
    <message>
        <source>Contacts made and received</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Kontakte hin und her</translation>
    </message>
    <message>
        <source>First day</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Not understood yet. Try “1 nov” or “2026-11-01”. Leave it empty for no bound.</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „1. nov“ oder „2026-11-01“. Lassen Sie es leer für ohne Grenze.</translation>
    </message>
    <message>
        <source>Other days</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <source>Reading the contacts</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Liest die Kontakte</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Als PDF sichern…</translation>
    </message>
    <message>
        <source>The log</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>Which days</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>Welche Tage</translation>
    </message>
    <message>
        <source>no bound</source>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>ohne Grenze</translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts</source>
        <comment>1 contact</comment>
        <extracomment>followup_desktop/ui/dialogs/log_dialog.py</extracomment>
        <translation>
            <numerusform>1 Kontakt</numerusform>
            <numerusform>{n} Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>No holidays known</source>
        <extracomment>followup_desktop/ui/dialogs/place_fields.py</extracomment>
        <translation>Keine Feiertage bekannt</translation>
    </message>
    <message>
        <source>Their country, for its holidays</source>
        <extracomment>followup_desktop/ui/dialogs/place_fields.py</extracomment>
        <translation>Land der Firma, für ihre Feiertage</translation>
    </message>
    <message>
        <source>Where they &amp;work: clock and holidays</source>
        <extracomment>followup_desktop/ui/dialogs/place_fields.py</extracomment>
        <translation>Wo sie &amp;arbeitet: Uhr und Feiertage</translation>
    </message>
    <message>
        <source>No reminder is planned, and none rang in the last week.</source>
        <extracomment>followup_desktop/ui/dialogs/reminder_list.py</extracomment>
        <translation>Keine Erinnerung ist geplant, und in der letzten Woche klingelte keine.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <extracomment>followup_desktop/ui/dialogs/reminder_list.py</extracomment>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Ring now</source>
        <extracomment>followup_desktop/ui/dialogs/reminder_list.py</extracomment>
        <translation>Jetzt klingeln</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Company, role and stage</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Firma, Stelle und Phase</translation>
    </message>
    <message>
        <source>Is this the moved interview?</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Ist das das verlegte Gespräch?</translation>
    </message>
    <message>
        <source>It names no day: added without an interview.</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Es wird kein Tag genannt: ohne Gespräch eingetragen.</translation>
    </message>
    <message>
        <source>Moved or changed</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Verlegt oder geändert</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No, another one</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Nein, ein anderes</translation>
    </message>
    <message>
        <source>Not understood</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Role (not said)</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Stelle (nicht gesagt)</translation>
    </message>
    <message>
        <source>Save: {kind}, {what}</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Speichern: {kind}, {what}</translation>
    </message>
    <message>
        <source>The mail says: {words}</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>In der E-Mail steht: {words}</translation>
    </message>
    <message>
        <source>The mail seems to say the following. Tick what is so.</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Die E-Mail scheint das Folgende zu sagen. Haken Sie an, was stimmt.</translation>
    </message>
    <message>
        <source>Yes, it was: {interview}</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>Ja, es war: {interview}</translation>
    </message>
    <message>
        <source>{text} ({time} yours)</source>
        <extracomment>followup_desktop/ui/dialogs/review_card.py</extracomment>
        <translation>{text} ({time} bei Ihnen)</translation>
    </message>
    <message>
        <source>Less: {spoken}</source>
        <extracomment>followup_desktop/ui/dialogs/setting_editors.py</extracomment>
        <translation>Weniger: {spoken}</translation>
    </message>
    <message>
        <source>More: {spoken}</source>
        <extracomment>followup_desktop/ui/dialogs/setting_editors.py</extracomment>
        <translation>Mehr: {spoken}</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>followup_desktop/ui/dialogs/setting_editors.py</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>followup_desktop/ui/dialogs/setting_editors.py</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Back to all our suggestions ({changed} changed)</source>
        <extracomment>followup_desktop/ui/dialogs/setting_page.py</extracomment>
        <translation>Zurück zu all unseren Vorschlägen ({changed} geändert)</translation>
    </message>
    <message>
        <source>Where advice differs, you decide. A change counts at once for everything that is open; in the window, Ctrl+Z takes it back.</source>
        <extracomment>followup_desktop/ui/dialogs/setting_page.py</extracomment>
        <translation>Wo die Ratschläge auseinandergehen, entscheiden Sie. Eine Änderung gilt sofort für alles Offene; im Fenster nimmt Strg+Z sie zurück.</translation>
    </message>
    <message>
        <source>Back to our suggestion, {value}</source>
        <extracomment>followup_desktop/ui/dialogs/setting_row.py</extracomment>
        <translation>Zurück zu unserem Vorschlag, {value}</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <extracomment>followup_desktop/ui/dialogs/setting_row.py</extracomment>
        <translation>Zurück zum Üblichen</translation>
    </message>
    <message>
        <source>To choose: {choices}</source>
        <extracomment>followup_desktop/ui/dialogs/setting_row.py</extracomment>
        <translation>Zur Wahl: {choices}</translation>
    </message>
    <message>
        <source>What is stored for this makes no sense, so the usual counts. Choose anew, and it is put right.</source>
        <extracomment>followup_desktop/ui/dialogs/setting_row.py</extracomment>
        <translation>Was dafür gespeichert ist, ergibt keinen Sinn, deshalb gilt das Übliche. Wählen Sie neu, dann stimmt es wieder.</translation>
    </message>
    <message>
        <source>Who says what</source>
        <extracomment>followup_desktop/ui/dialogs/setting_row.py</extracomment>
        <translation>Wer sagt was</translation>
    </message>
    <message>
        <source>Who says what: {title}</source>
        <extracomment>followup_desktop/ui/dialogs/setting_row.py</extracomment>
        <translation>Wer sagt was: {title}</translation>
    </message>
    <message>
        <source>our suggestion</source>
        <extracomment>followup_desktop/ui/dialogs/setting_row.py</extracomment>
        <translation>unser Vorschlag</translation>
    </message>
    <message>
        <source>Advice</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py, followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Every change is saved at once.</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py</extracomment>
        <translation>Jede Änderung wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>Nothing matches “{words}”.</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py</extracomment>
        <translation>Nichts passt zu „{words}“.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py</extracomment>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>That could not be saved.</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py</extracomment>
        <translation>Das konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py</extracomment>
        <translation>Die Einstellungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>followup_desktop/ui/dialogs/settings.py</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Reading the text</source>
        <extracomment>followup_desktop/ui/dialogs/source.py</extracomment>
        <translation>Liest den Text</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>&amp;Zeichensatz</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>Dates</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dates like 03/04/2026 can be read in two ways: say which part comes first.</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Daten wie 03/04/2026 lassen sich auf zwei Arten lesen: Sagen Sie, was zuerst steht.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>First values: {values}</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Erste Werte: {values}</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Guessed from its values</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Nach den Werten geraten</translation>
    </message>
    <message>
        <source>None yet.</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Nothing in the first rows</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Nichts in den ersten Zeilen</translation>
    </message>
    <message>
        <source>Order of the dates</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
        <source>Reading the first rows</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Liest die ersten Zeilen</translation>
    </message>
    <message>
        <source>Say which column names the company; everything else may be left out.</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Sagen Sie, welche Spalte die Firma nennt; alles andere darf fehlen.</translation>
    </message>
    <message>
        <source>Separator</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>The first applications as they would be read</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Die ersten Bewerbungen, wie sie gelesen würden</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>Welche Spalte ist was?</translation>
    </message>
    <message>
        <source>{column} is</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>{column} ist</translation>
    </message>
    <message>
        <source>{file}. What is said here holds for the next table like it.</source>
        <extracomment>followup_desktop/ui/dialogs/table_page.py</extracomment>
        <translation>{file}. Was Sie hier sagen, gilt für die nächste solche Tabelle.</translation>
    </message>
    <message>
        <source>As found</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Central European</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Mitteleuropäisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Comma</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Day first: 3/4 is 3 April</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Tag zuerst: 3/4 ist der 3. April</translation>
    </message>
    <message>
        <source>Day it ended</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Tag des Endes</translation>
    </message>
    <message>
        <source>Day of applying</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Tag der Bewerbung</translation>
    </message>
    <message>
        <source>How it ended</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>Interview</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Month first: 3/4 is 4 March</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Monat zuerst: 3/4 ist der 4. März</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Absage</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Western (old Mac)</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Westlich (alter Mac)</translation>
    </message>
    <message>
        <source>Western European</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Westeuropäisch</translation>
    </message>
    <message>
        <source>closed: {how}</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>abgeschlossen: {how}</translation>
    </message>
    <message>
        <source>decides by {day}</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Entscheidung bis {day}</translation>
    </message>
    <message>
        <source>let go</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>gut sein lassen</translation>
    </message>
    <message>
        <source>no day</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>offer accepted</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Angebot angenommen</translation>
    </message>
    <message>
        <source>they said no</source>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>Absage erhalten</translation>
    </message>
    <message numerus="yes">
        <source>{n} earlier interviews</source>
        <comment>{n} earlier interview</comment>
        <extracomment>followup_desktop/ui/dialogs/table_words.py</extracomment>
        <translation>
            <numerusform>{n} früheres Gespräch</numerusform>
            <numerusform>{n} frühere Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood yet. Try “thu 2pm”, “26 Nov 14:00 new york” or “2026-11-26 14:00”.</source>
        <extracomment>followup_desktop/ui/dialogs/words_line.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „do 14 uhr“, „26. nov 14:00 new york“ oder „2026-11-26 14:00“.</translation>
    </message>
    <message>
        <source>+ Interview</source>
        <extracomment>followup_desktop/ui/empty_state.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>+ Gespräch</translation>
    </message>
    <message>
        <source>Companies, roles and people were searched.</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Firmen, Stellen und Personen wurden durchsucht.</translation>
    </message>
    <message>
        <source>Drop an invitation here, or add the first one by hand.</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Ziehen Sie eine Einladung hierher, oder tragen Sie das erste von Hand ein.</translation>
    </message>
    <message>
        <source>From then on you are told when to call and what to say.</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Ab dann erfahren Sie, wann Sie anrufen und was Sie sagen.</translation>
    </message>
    <message>
        <source>Import invitations from files</source>
        <extracomment>followup_desktop/ui/empty_state.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Einladungen aus Dateien importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>followup_desktop/ui/empty_state.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>No interviews yet</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Noch keine Gespräche</translation>
    </message>
    <message>
        <source>Nothing matches the choice of rows</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Nichts passt zur Auswahl der Zeilen</translation>
    </message>
    <message>
        <source>Nothing matches “{words}”</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Nichts passt zu „{words}“</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>followup_desktop/ui/empty_state.py, followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Stages, advice and closed ones are chosen in its menu.</source>
        <extracomment>followup_desktop/ui/empty_state.py</extracomment>
        <translation>Phasen, Empfehlung und abgeschlossene wählen Sie in ihrem Menü.</translation>
    </message>
    <message>
        <source>Picture. {title}. Its numbers stand in the table beneath.</source>
        <extracomment>followup_desktop/ui/insights/page.py</extracomment>
        <translation>Bild. {title}. Die Zahlen dazu stehen in der Tabelle darunter.</translation>
    </message>
    <message>
        <source>The numbers: {title}</source>
        <extracomment>followup_desktop/ui/insights/page.py</extracomment>
        <translation>Die Zahlen: {title}</translation>
    </message>
    <message>
        <source>{row}, {column}: {cell}</source>
        <extracomment>followup_desktop/ui/insights/page.py</extracomment>
        <translation>{row}, {column}: {cell}</translation>
    </message>
    <message>
        <source>No contact in these days.</source>
        <extracomment>followup_desktop/ui/printed_log.py</extracomment>
        <translation>Kein Kontakt in diesen Tagen.</translation>
    </message>
    <message>
        <source>Time axis</source>
        <extracomment>followup_desktop/ui/timeline/axis_bar.py</extracomment>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>A</source>
        <comment>applied</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>B</translation>
    </message>
    <message>
        <source>F</source>
        <comment>final</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>L</translation>
    </message>
    <message>
        <source>H</source>
        <comment>hiring_manager</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>K</translation>
    </message>
    <message>
        <source>O</source>
        <comment>offer</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>P</source>
        <comment>phone_screen</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>T</translation>
    </message>
    <message>
        <source>P</source>
        <comment>panel</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>P</translation>
    </message>
    <message>
        <source>R</source>
        <comment>reference</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>R</translation>
    </message>
    <message>
        <source>T</source>
        <comment>assessment</comment>
        <extracomment>followup_desktop/ui/timeline/lane.py</extracomment>
        <translation>F</translation>
    </message>
    <message>
        <source>Call now</source>
        <extracomment>followup_desktop/ui/timeline/model.py</extracomment>
        <translation>Jetzt dran</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>followup_desktop/ui/timeline/model.py</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>This week</source>
        <extracomment>followup_desktop/ui/timeline/model.py</extracomment>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>followup_desktop/ui/timeline/model.py</extracomment>
        <translation>Abwarten</translation>
    </message>
    <message>
        <source>Drag the frame to other days, or its edges to show more or fewer; a click goes there.</source>
        <extracomment>followup_desktop/ui/timeline/overview.py</extracomment>
        <translation>Ziehen Sie den Rahmen zu anderen Tagen, oder seine Ränder für mehr oder weniger; ein Klick geht dorthin.</translation>
    </message>
    <message>
        <source>Overview of the whole time</source>
        <extracomment>followup_desktop/ui/timeline/overview.py</extracomment>
        <translation>Überblick über die ganze Zeit</translation>
    </message>
    <message>
        <source>Click folds the group.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>Klick faltet die Gruppe zusammen.</translation>
    </message>
    <message>
        <source>Click selects the row.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>Klick wählt die Zeile.</translation>
    </message>
    <message>
        <source>Click shows its rows.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>Klick zeigt ihre Zeilen.</translation>
    </message>
    <message>
        <source>Double click goes to what to say.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>Doppelklick geht zum Leitfaden.</translation>
    </message>
    <message>
        <source>Drag goes to other days, the wheel zooms, a double click goes to today.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>Ziehen geht zu anderen Tagen, das Rad zoomt, ein Doppelklick geht zu heute.</translation>
    </message>
    <message>
        <source>Drag goes to other days.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>Ziehen geht zu anderen Tagen.</translation>
    </message>
    <message>
        <source>Drag moves it.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>Ziehen verlegt.</translation>
    </message>
    <message>
        <source>V moves it.</source>
        <extracomment>followup_desktop/ui/timeline/pointing.py</extracomment>
        <translation>V verlegt.</translation>
    </message>
    <message>
        <source>Timeline of applications</source>
        <extracomment>followup_desktop/ui/timeline/view.py</extracomment>
        <translation>Zeitleiste der Bewerbungen</translation>
    </message>
    <message numerus="yes">
        <source>{n} chosen</source>
        <comment>{n} chosen</comment>
        <extracomment>followup_desktop/ui/timeline/view.py</extracomment>
        <translation>
            <numerusform>{n} gewählt</numerusform>
            <numerusform>{n} gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Next reminder: {text}</source>
        <extracomment>followup_desktop/ui/tray_menu.py, followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Nächste Erinnerung: {text}</translation>
    </message>
    <message>
        <source>No reminder is planned</source>
        <extracomment>followup_desktop/ui/tray_menu.py, followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Keine Erinnerung ist geplant</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <extracomment>followup_desktop/ui/tray_menu.py</extracomment>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Open Follow-Up Desktop</source>
        <extracomment>followup_desktop/ui/tray_menu.py</extracomment>
        <translation>Follow-Up Desktop öffnen</translation>
    </message>
    <message>
        <source>Who is calling?…</source>
        <extracomment>followup_desktop/ui/tray_menu.py</extracomment>
        <translation>Wer ruft an?…</translation>
    </message>
    <message>
        <source>and {count} more…</source>
        <extracomment>followup_desktop/ui/tray_menu.py</extracomment>
        <translation>und {count} weitere…</translation>
    </message>
    <message numerus="yes">
        <source>{n} to contact now</source>
        <comment>{n} to contact now</comment>
        <extracomment>followup_desktop/ui/tray_menu.py</extracomment>
        <translation>
            <numerusform>{n} jetzt zu kontaktieren</numerusform>
            <numerusform>{n} jetzt zu kontaktieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the files</source>
        <extracomment>followup_desktop/ui/waits.py</extracomment>
        <translation>Liest die Dateien</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <extracomment>followup_desktop/ui/waits.py</extracomment>
        <translation>Liest {name}</translation>
    </message>
    <message>
        <source>A follow-up is due</source>
        <extracomment>followup_desktop/ui/widgets/banner.py</extracomment>
        <translation>Ein Follow-up ist fällig</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>followup_desktop/ui/widgets/banner.py, followup_desktop/ui/window_parts/welcome.py</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <extracomment>followup_desktop/ui/widgets/banner.py</extracomment>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <extracomment>followup_desktop/ui/widgets/draft_notice.py</extracomment>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>What you typed before is back.</source>
        <extracomment>followup_desktop/ui/widgets/draft_notice.py</extracomment>
        <translation>Was Sie zuvor getippt haben, ist wieder da.</translation>
    </message>
    <message>
        <source>Not understood yet. Try “fri next week” or “4 Dec”.</source>
        <extracomment>followup_desktop/ui/widgets/entry.py</extracomment>
        <translation>Noch nicht verstanden. Versuchen Sie „fr nächste woche“ oder „4. dez“.</translation>
    </message>
    <message>
        <source>Open the source: {said}</source>
        <extracomment>followup_desktop/ui/widgets/sources.py</extracomment>
        <translation>Quelle öffnen: {said}</translation>
    </message>
    <message>
        <source>advice column</source>
        <extracomment>followup_desktop/ui/widgets/sources.py</extracomment>
        <translation>Ratgeberspalte</translation>
    </message>
    <message>
        <source>our own rule</source>
        <extracomment>followup_desktop/ui/widgets/sources.py</extracomment>
        <translation>eigene Regel</translation>
    </message>
    <message>
        <source>somebody who hires</source>
        <extracomment>followup_desktop/ui/widgets/sources.py</extracomment>
        <translation>jemand, der einstellt</translation>
    </message>
    <message>
        <source>survey or public office</source>
        <extracomment>followup_desktop/ui/widgets/sources.py</extracomment>
        <translation>Umfrage oder Behörde</translation>
    </message>
    <message>
        <source>Empty: {name}</source>
        <extracomment>followup_desktop/ui/widgets/speech.py</extracomment>
        <translation>Leer: {name}</translation>
    </message>
    <message>
        <source>, {done} of {of}</source>
        <extracomment>followup_desktop/ui/widgets/wait_line.py</extracomment>
        <translation>, {done} von {of}</translation>
    </message>
    <message>
        <source>Cancel: {what}</source>
        <extracomment>followup_desktop/ui/widgets/wait_line.py</extracomment>
        <translation>Abbrechen: {what}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>followup_desktop/ui/widgets/wait_line.py</extracomment>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>It starts with the computer from now on</source>
        <extracomment>followup_desktop/ui/window_parts/at_login.py</extracomment>
        <translation>Ab jetzt startet es mit dem Computer</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <extracomment>followup_desktop/ui/window_parts/at_login.py</extracomment>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>Start with the computer, so that reminders come by themselves?</source>
        <extracomment>followup_desktop/ui/window_parts/at_login.py</extracomment>
        <translation>Mit dem Computer starten, damit Erinnerungen von selbst kommen?</translation>
    </message>
    <message>
        <source>You can switch it on in the settings</source>
        <extracomment>followup_desktop/ui/window_parts/at_login.py</extracomment>
        <translation>Einschalten können Sie es in den Einstellungen</translation>
    </message>
    <message>
        <source>This follow-up is done, or something else is planned by now.</source>
        <extracomment>followup_desktop/ui/window_parts/call_card_desk.py</extracomment>
        <translation>Dieses Follow-up ist erledigt, oder es ist inzwischen etwas anderes geplant.</translation>
    </message>
    <message>
        <source>Add it by hand with + Interview; nothing was saved.</source>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>Tragen Sie es von Hand ein mit „+ Gespräch“; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Copy the e-mail&apos;s text or the file first.</source>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>Kopieren Sie zuerst den Mailtext oder die Datei.</translation>
    </message>
    <message>
        <source>No interview was found in it.</source>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>Darin wurde kein Gespräch gefunden.</translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>Nichts Neues darin</translation>
    </message>
    <message>
        <source>There is no invitation on the clipboard.</source>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>In der Zwischenablage ist keine Einladung.</translation>
    </message>
    <message>
        <source>{company} added</source>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>{company} eingetragen</translation>
    </message>
    <message>
        <source>{company} updated</source>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>{company} geändert</translation>
    </message>
    <message numerus="yes">
        <source>{n} added</source>
        <comment>{n} added</comment>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>
            <numerusform>{n} eingetragen</numerusform>
            <numerusform>{n} eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} skipped</source>
        <comment>{n} skipped</comment>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>
            <numerusform>{n} übergangen</numerusform>
            <numerusform>{n} übergangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} updated</source>
        <comment>{n} updated</comment>
        <extracomment>followup_desktop/ui/window_parts/capture.py</extracomment>
        <translation>
            <numerusform>{n} geändert</numerusform>
            <numerusform>{n} geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>How was it? {stage} with {company}</source>
        <extracomment>followup_desktop/ui/window_parts/card_desk.py</extracomment>
        <translation>Wie war es? {stage} bei {company}</translation>
    </message>
    <message>
        <source>What you typed is kept for the next time</source>
        <extracomment>followup_desktop/ui/window_parts/card_desk.py</extracomment>
        <translation>Was Sie getippt haben, bleibt für das nächste Mal</translation>
    </message>
    <message>
        <source>Alt+1 … 9</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Alt+1 … 9</translation>
    </message>
    <message>
        <source>Choose an answer</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Antwort wählen</translation>
    </message>
    <message>
        <source>Choose more rows</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Mehr Zeilen wählen</translation>
    </message>
    <message>
        <source>Choose one by one</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Einzeln wählen</translation>
    </message>
    <message>
        <source>Choose while typing</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Beim Tippen wählen</translation>
    </message>
    <message>
        <source>Closing ends the reminders until you start the program again</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Schließen beendet die Erinnerungen, bis Sie das Programm wieder starten</translation>
    </message>
    <message>
        <source>Ctrl+↑ or ↓, Space</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Strg+↑ oder ↓, Leertaste</translation>
    </message>
    <message>
        <source>Esc keeps it open</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Esc lässt es offen</translation>
    </message>
    <message>
        <source>In a card</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>In einer Karte</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Mark done with an answer</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Erledigt mit einer Antwort</translation>
    </message>
    <message>
        <source>Minimise instead</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Stattdessen minimieren</translation>
    </message>
    <message>
        <source>No reminder is planned at the moment.</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Im Moment ist keine Erinnerung geplant.</translation>
    </message>
    <message>
        <source>Nothing rings while the program is closed.</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Solange das Programm geschlossen ist, klingelt nichts.</translation>
    </message>
    <message>
        <source>Save from the note</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Aus der Notiz speichern</translation>
    </message>
    <message>
        <source>Shift+↑ or ↓</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Umschalt+↑ oder ↓</translation>
    </message>
    <message>
        <source>This desktop has no tray to stay in. Minimised, the program goes on ringing.</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Dieser Desktop hat keinen Infobereich zum Bleiben. Minimiert klingelt das Programm weiter.</translation>
    </message>
    <message>
        <source>What came due meanwhile is shown at the next start.</source>
        <extracomment>followup_desktop/ui/window_parts/cards.py</extracomment>
        <translation>Was inzwischen fällig wurde, zeigt der nächste Start.</translation>
    </message>
    <message>
        <source>Follow-Up Desktop goes on in the tray. {waits}.</source>
        <extracomment>followup_desktop/ui/window_parts/closing.py</extracomment>
        <translation>Follow-Up Desktop läuft im Infobereich weiter. {waits}.</translation>
    </message>
    <message>
        <source>Reminders stay on</source>
        <extracomment>followup_desktop/ui/window_parts/closing.py</extracomment>
        <translation>Erinnerungen kommen weiter</translation>
    </message>
    <message>
        <source>Click here or press L for a look; hold it for as long as you hold. F9 ends discreet mode.</source>
        <extracomment>followup_desktop/ui/window_parts/cover.py</extracomment>
        <translation>Klicken Sie hier oder drücken Sie L für einen Blick; gehalten gilt er, solange Sie halten. F9 beendet den diskreten Modus.</translation>
    </message>
    <message>
        <source>Hidden while you are discreet</source>
        <extracomment>followup_desktop/ui/window_parts/cover.py</extracomment>
        <translation>Verborgen, solange Sie diskret sind</translation>
    </message>
    <message>
        <source>The call sheet is shown for half a minute.</source>
        <extracomment>followup_desktop/ui/window_parts/discreet_desk.py</extracomment>
        <translation>Der Leitfaden ist eine halbe Minute lang zu sehen.</translation>
    </message>
    <message>
        <source>Faithful copy, can be imported again (*.json);;Table (*.csv);;Calendar with alarms (*.ics);;Address cards of all people (*.vcf)</source>
        <extracomment>followup_desktop/ui/window_parts/file_desk.py</extracomment>
        <translation>Getreue Kopie, wieder importierbar (*.json);;Tabelle (*.csv);;Kalender mit Weckern (*.ics);;Adresskarten aller Personen (*.vcf)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>followup_desktop/ui/window_parts/file_desk.py, followup_desktop/ui/window_parts/print_desk.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save everything as a file</source>
        <extracomment>followup_desktop/ui/window_parts/file_desk.py</extracomment>
        <translation>Alles als Datei sichern</translation>
    </message>
    <message>
        <source>Save the contact log</source>
        <extracomment>followup_desktop/ui/window_parts/file_desk.py</extracomment>
        <translation>Kontaktprotokoll sichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>followup_desktop/ui/window_parts/file_desk.py, followup_desktop/ui/window_parts/insights_desk.py</extracomment>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Writing the contact log</source>
        <extracomment>followup_desktop/ui/window_parts/file_desk.py</extracomment>
        <translation>Schreibt das Kontaktprotokoll</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <extracomment>followup_desktop/ui/window_parts/file_desk.py</extracomment>
        <translation>Schreibt die Datei</translation>
    </message>
    <message>
        <source>Answer them</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>By company</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Nach Firma</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Auch abgeschlossene</translation>
    </message>
    <message>
        <source>Do not call</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Let it go</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Gut sein lassen</translation>
    </message>
    <message>
        <source>Longest without contact first</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Längste Zeit ohne Kontakt zuerst</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Dringendste zuerst</translation>
    </message>
    <message>
        <source>Next contact first</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Nächster Kontakt zuerst</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Sorted</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py</extracomment>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Which rows are shown, and how they are sorted</source>
        <extracomment>followup_desktop/ui/window_parts/filter_menu.py, followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Welche Zeilen gezeigt werden, und wie sie geordnet sind</translation>
    </message>
    <message>
        <source>Drop it here: it is shown to you before anything is saved</source>
        <extracomment>followup_desktop/ui/window_parts/frame.py</extracomment>
        <translation>Hier ablegen: Sie sehen es, bevor etwas gespeichert wird</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <extracomment>followup_desktop/ui/window_parts/insights_desk.py</extracomment>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the insights</source>
        <extracomment>followup_desktop/ui/window_parts/insights_desk.py</extracomment>
        <translation>Die Einblicke sichern</translation>
    </message>
    <message>
        <source>Writing the insights</source>
        <extracomment>followup_desktop/ui/window_parts/insights_desk.py</extracomment>
        <translation>Die Einblicke werden geschrieben</translation>
    </message>
    <message>
        <source>Nothing is planned for this row.</source>
        <extracomment>followup_desktop/ui/window_parts/later_desk.py</extracomment>
        <translation>Für diese Zeile ist nichts geplant.</translation>
    </message>
    <message>
        <source>At another &amp;time…</source>
        <extracomment>followup_desktop/ui/window_parts/later_menu.py</extracomment>
        <translation>Zu einer anderen &amp;Zeit…</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <extracomment>followup_desktop/ui/window_parts/later_menu.py</extracomment>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Copy it instead: {link}</source>
        <extracomment>followup_desktop/ui/window_parts/loop.py</extracomment>
        <translation>Kopieren Sie ihn stattdessen: {link}</translation>
    </message>
    <message>
        <source>Doing it again</source>
        <extracomment>followup_desktop/ui/window_parts/loop.py</extracomment>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <extracomment>followup_desktop/ui/window_parts/loop.py</extracomment>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>This computer has no program for that link.</source>
        <extracomment>followup_desktop/ui/window_parts/loop.py</extracomment>
        <translation>Dieser Computer hat kein Programm für den Link.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>followup_desktop/ui/window_parts/message_bar.py</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; nothing was saved.</source>
        <extracomment>followup_desktop/ui/window_parts/message_bar.py</extracomment>
        <translation>Im Programm ging etwas schief; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Your data is as it was. The details are in the log; try again, or start the program anew.</source>
        <extracomment>followup_desktop/ui/window_parts/message_bar.py</extracomment>
        <translation>Ihre Daten sind, wie sie waren. Einzelheiten stehen im Protokoll; versuchen Sie es noch einmal, oder starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source> ({more} more after this)</source>
        <extracomment>followup_desktop/ui/window_parts/phone_bar.py</extracomment>
        <translation> (danach {more} weitere)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Calendar</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>&amp;Kalender</translation>
    </message>
    <message>
        <source>A new one, called “Follow-Up”</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Ein neuer namens „Follow-Up“</translation>
    </message>
    <message>
        <source>Address of the calendar server</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Adresse des Kalenderservers</translation>
    </message>
    <message>
        <source>Address, name and password are needed.</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Adresse, Name und Passwort werden gebraucht.</translation>
    </message>
    <message>
        <source>App-specific &amp;password</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>App-&amp;Passwort</translation>
    </message>
    <message>
        <source>App-specific password</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Fragt den Server…</translation>
    </message>
    <message>
        <source>Calendar for the entries</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Kalender für die Einträge</translation>
    </message>
    <message>
        <source>Choose a calendar</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Wählen Sie einen Kalender</translation>
    </message>
    <message>
        <source>Each provider wants an app-specific password, which you make in your account there.</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Jeder Anbieter möchte ein App-Passwort, das Sie dort in Ihrem Konto anlegen.</translation>
    </message>
    <message>
        <source>Fastmail: caldav.fastmail.com</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Fastmail: caldav.fastmail.com</translation>
    </message>
    <message>
        <source>Follow-ups, and interviews to come, as entries that ring on your phone. What you move or delete there comes back as a question. The address and the entries are all that leaves this computer, and only to your own account.</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Follow-ups und kommende Gespräche als Einträge, die auf Ihrem Telefon klingeln. Was Sie dort verschieben oder löschen, kommt als Frage zurück. Nur die Adresse und die Einträge verlassen diesen Computer, und nur zu Ihrem eigenen Konto.</translation>
    </message>
    <message>
        <source>Google: not possible, it takes no passwords here; export an .ics file and import that there.</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Google: nicht möglich, dort gilt hier kein Passwort; exportieren Sie eine .ics-Datei und importieren Sie die dort.</translation>
    </message>
    <message>
        <source>Interviews to come</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Kommende Gespräche</translation>
    </message>
    <message>
        <source>It answers. Which calendar may we write?</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Er antwortet. In welchen Kalender dürfen wir schreiben?</translation>
    </message>
    <message>
        <source>Nextcloud: the address of your server, followed by remote.php/dav</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Nextcloud: die Adresse Ihres Servers, gefolgt von remote.php/dav</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch it off and remove the entries</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Ausschalten und die Einträge entfernen</translation>
    </message>
    <message>
        <source>Switch the phone&apos;s calendar off, and leave the entries there</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Den Telefonkalender ausschalten und die Einträge dort lassen</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Gleicht ab…</translation>
    </message>
    <message>
        <source>The calendar of your phone</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Der Kalender Ihres Telefons</translation>
    </message>
    <message>
        <source>The first points of the call sheet stand in the entry, for whoever sees your phone as well.</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Die ersten Punkte des Leitfadens stehen im Eintrag, auch für alle, die Ihr Telefon sehen.</translation>
    </message>
    <message>
        <source>The password goes into your system&apos;s own keeper of passwords, and nowhere else.</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Das Passwort kommt in den Passwortspeicher Ihres Systems und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>They stand in the calendar as well, and ring half an hour before.</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Sie stehen auch im Kalender und klingeln eine halbe Stunde vorher.</translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try this password</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Dieses Passwort versuchen</translation>
    </message>
    <message>
        <source>Use this calendar</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Diesen Kalender nehmen</translation>
    </message>
    <message>
        <source>Your &amp;name there</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Ihr &amp;Name dort</translation>
    </message>
    <message>
        <source>Your name there</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>Ihr Name dort</translation>
    </message>
    <message>
        <source>iCloud: caldav.icloud.com</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>iCloud: caldav.icloud.com</translation>
    </message>
    <message>
        <source>phone calendar caldav icloud fastmail nextcloud google sync synchronise password mobile</source>
        <extracomment>followup_desktop/ui/window_parts/phone_panel.py</extracomment>
        <translation>telefon handy kalender caldav icloud fastmail nextcloud google sync abgleich synchronisieren passwort mobil</translation>
    </message>
    <message>
        <source>Call sheet as PDF</source>
        <extracomment>followup_desktop/ui/window_parts/print_desk.py</extracomment>
        <translation>Leitfaden als PDF</translation>
    </message>
    <message>
        <source>Call sheet {company}</source>
        <extracomment>followup_desktop/ui/window_parts/print_desk.py</extracomment>
        <translation>Leitfaden {company}</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <extracomment>followup_desktop/ui/window_parts/print_desk.py</extracomment>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Print the call sheet</source>
        <extracomment>followup_desktop/ui/window_parts/print_desk.py</extracomment>
        <translation>Leitfaden drucken</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <extracomment>followup_desktop/ui/window_parts/print_desk.py</extracomment>
        <translation>Als PDF gespeichert</translation>
    </message>
    <message>
        <source>The call sheet could not be saved there: {why}.</source>
        <extracomment>followup_desktop/ui/window_parts/print_desk.py</extracomment>
        <translation>Der Leitfaden konnte dort nicht gespeichert werden: {why}.</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>followup_desktop/ui/window_parts/question_bar.py</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Reading your applications</source>
        <extracomment>followup_desktop/ui/window_parts/reading.py</extracomment>
        <translation>Liest Ihre Bewerbungen</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <extracomment>followup_desktop/ui/window_parts/several_desk.py</extracomment>
        <translation>Als Tabelle sichern</translation>
    </message>
    <message>
        <source>Table (*.csv);;Address cards of their people (*.vcf);;Calendar with alarms (*.ics)</source>
        <extracomment>followup_desktop/ui/window_parts/several_desk.py</extracomment>
        <translation>Tabelle (*.csv);;Adresskarten ihrer Personen (*.vcf);;Kalender mit Weckern (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>{n} applications</source>
        <comment>{n} application</comment>
        <extracomment>followup_desktop/ui/window_parts/several_desk.py</extracomment>
        <translation>
            <numerusform>{n} Bewerbung</numerusform>
            <numerusform>{n} Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Point hidden</source>
        <extracomment>followup_desktop/ui/window_parts/sheet_desk.py</extracomment>
        <translation>Punkt ausgeblendet</translation>
    </message>
    <message>
        <source>The point is as it was before</source>
        <extracomment>followup_desktop/ui/window_parts/sheet_desk.py</extracomment>
        <translation>Der Punkt ist wieder wie zuvor</translation>
    </message>
    <message>
        <source>Your words are kept</source>
        <extracomment>followup_desktop/ui/window_parts/sheet_desk.py</extracomment>
        <translation>Ihre Worte sind gemerkt</translation>
    </message>
    <message>
        <source>Asking the desktop…</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Fragt den Desktop…</translation>
    </message>
    <message>
        <source>Discreet mode is on</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Der diskrete Modus ist an</translation>
    </message>
    <message>
        <source>Discreet mode: a look</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Diskreter Modus: ein Blick</translation>
    </message>
    <message>
        <source>Discreet · F9</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Diskret · F9</translation>
    </message>
    <message>
        <source>Names are hidden. L looks, F9 ends it.</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Namen sind verborgen. L zeigt sie kurz, F9 beendet es.</translation>
    </message>
    <message>
        <source>Names shown for a moment</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Namen für einen Moment sichtbar</translation>
    </message>
    <message>
        <source>Reminders appear inside this window and nowhere else: {why}.</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Erinnerungen erscheinen in diesem Fenster und sonst nirgends: {why}.</translation>
    </message>
    <message>
        <source>Reminders in this window only</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Erinnerungen nur in diesem Fenster</translation>
    </message>
    <message>
        <source>Reminders on, clickable</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Erinnerungen an, anklickbar</translation>
    </message>
    <message>
        <source>Reminders on, not clickable</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Erinnerungen an, nicht anklickbar</translation>
    </message>
    <message>
        <source>Reminders wait: do not disturb</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Erinnerungen warten: nicht stören</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>The desktop is being asked about notifications.</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Der Desktop wird nach Benachrichtigungen gefragt.</translation>
    </message>
    <message>
        <source>The desktop is told not to disturb: what falls due waits here and is shown when that is over.</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Auf dem Desktop gilt „Nicht stören“: Was fällig wird, wartet hier und erscheint, wenn das vorbei ist.</translation>
    </message>
    <message>
        <source>The desktop shows the reminders</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Der Desktop zeigt die Erinnerungen</translation>
    </message>
    <message>
        <source>The desktop shows the reminders through {server}</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>Der Desktop zeigt die Erinnerungen durch {server}</translation>
    </message>
    <message>
        <source>no notification service was found</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>kein Benachrichtigungsdienst wurde gefunden</translation>
    </message>
    <message>
        <source>still asking the desktop</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>fragt noch den Desktop</translation>
    </message>
    <message>
        <source>this desktop cannot report clicks</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>dieser Desktop kann keine Klicks melden</translation>
    </message>
    <message>
        <source>with buttons</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>mit Schaltflächen</translation>
    </message>
    <message>
        <source>without buttons; a click opens the call sheet</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>ohne Schaltflächen; ein Klick öffnet den Leitfaden</translation>
    </message>
    <message>
        <source>{due} due, not shown by the choice of rows</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>{due} fällig, durch die Auswahl der Zeilen nicht gezeigt</translation>
    </message>
    <message>
        <source>▲ {due} due, not shown</source>
        <extracomment>followup_desktop/ui/window_parts/status_line.py</extracomment>
        <translation>▲ {due} fällig, nicht gezeigt</translation>
    </message>
    <message>
        <source>All actions</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>All actions (F10)</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Alle Aktionen (F10)</translation>
    </message>
    <message>
        <source>Menu with all actions</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Menü mit allen Aktionen</translation>
    </message>
    <message>
        <source>Scale of the timeline</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Maßstab der Zeitleiste</translation>
    </message>
    <message>
        <source>Search companies, roles and people</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Firmen, Stellen und Personen suchen</translation>
    </message>
    <message>
        <source>Search companies, roles, people</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Firmen, Stellen, Personen suchen</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{filter}: {chosen} chosen</source>
        <extracomment>followup_desktop/ui/window_parts/toolbar.py</extracomment>
        <translation>{filter}: {chosen} gewählt</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>followup_desktop/ui/window_parts/trial_panel.py</extracomment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No, I did not see it</source>
        <extracomment>followup_desktop/ui/window_parts/trial_panel.py</extracomment>
        <translation>Nein, ich habe sie nicht gesehen</translation>
    </message>
    <message>
        <source>Send a test notification</source>
        <extracomment>followup_desktop/ui/window_parts/trial_panel.py</extracomment>
        <translation>Testbenachrichtigung senden</translation>
    </message>
    <message>
        <source>Send it again</source>
        <extracomment>followup_desktop/ui/window_parts/trial_panel.py</extracomment>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Yes, I saw it</source>
        <extracomment>followup_desktop/ui/window_parts/trial_panel.py</extracomment>
        <translation>Ja, ich habe sie gesehen</translation>
    </message>
    <message>
        <source>All of it stands in the settings, too.</source>
        <extracomment>followup_desktop/ui/window_parts/welcome.py</extracomment>
        <translation>All das steht auch in den Einstellungen.</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <extracomment>followup_desktop/ui/window_parts/welcome.py</extracomment>
        <translation>Bevor Sie beginnen</translation>
    </message>
    <message>
        <source>Done: do not ask again</source>
        <extracomment>followup_desktop/ui/window_parts/welcome.py</extracomment>
        <translation>Erledigt: nicht mehr fragen</translation>
    </message>
    <message>
        <source>Will you see a reminder?</source>
        <extracomment>followup_desktop/ui/window_parts/welcome.py</extracomment>
        <translation>Werden Sie eine Erinnerung sehen?</translation>
    </message>
    <message>
        <source>Your country, for its holidays</source>
        <extracomment>followup_desktop/ui/window_parts/welcome.py</extracomment>
        <translation>Ihr Land, für seine Feiertage</translation>
    </message>
    <message>
        <source>Your time zone</source>
        <extracomment>followup_desktop/ui/window_parts/welcome.py</extracomment>
        <translation>Ihre Zeitzone</translation>
    </message>
    <message>
        <source>PySide6 {deadly} ends the program on this Python. Install another: {way_out}</source>
        <extracomment>followup_desktop/window_start.py</extracomment>
        <translation>PySide6 {deadly} beendet das Programm mit diesem Python. Installieren Sie eine andere: {way_out}</translation>
    </message>
    <message>
        <source>The program crashed the last time. Everything that was saved is here.</source>
        <extracomment>followup_desktop/window_start.py</extracomment>
        <translation>Das Programm ist beim letzten Mal abgestürzt. Alles Gespeicherte ist da.</translation>
    </message>
    <message>
        <source>The program is running on this data folder, but does not answer. Quit it and start again.</source>
        <extracomment>followup_desktop/window_start.py</extracomment>
        <translation>Das Programm läuft mit diesem Datenordner, antwortet aber nicht. Beenden Sie es und starten Sie neu.</translation>
    </message>
    <message>
        <source>What happened stands in followup.crash.1 in the data folder; please send it along with a report.</source>
        <extracomment>followup_desktop/window_start.py</extracomment>
        <translation>Was geschah, steht in followup.crash.1 im Datenordner; bitte schicken Sie die Datei mit einer Meldung.</translation>
    </message>
</context>
</TS>
