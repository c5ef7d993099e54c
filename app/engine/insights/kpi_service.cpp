// SPDX-License-Identifier: GPL-3.0-or-later
// K2 and K3: service and reputation, from the conversations of the workspace.
#include "engine/insights/kpi_definitions.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

const auto storedConversations = u"the conversations stored in this workspace"_s;
const auto stillWaiting = u"conversations still waiting (see waiting_now); automatic answers, notes"_s;
const auto allHours = u"every hour counts"_s;
const auto openHours =
    u"only the open hours of the service calendar count: that of the policy that fits, else the first one"_s;

KpiDefinition service(const QString& name, const QString& computed, const QString& counted, const QString& formula,
                      const QString& unit, const QString& excludes)
{
    KpiDefinition kpi;
    kpi.name = name;
    kpi.group = u"service"_s;
    kpi.computed = computed;
    kpi.counted = counted;
    kpi.formula = formula;
    kpi.unit = unit;
    kpi.source = storedConversations;
    kpi.excludes = excludes;
    return kpi;
}

KpiDefinition number(const QString& name, const QString& quantity, const QString& formula, const QString& excludes,
                     bool higherIsBetter)
{
    KpiDefinition kpi = service(name, quantity, quantity, formula, u"count"_s, excludes);
    kpi.isMeasured = true;
    kpi.higherIsBetter = higherIsBetter;
    return kpi;
}

void addVolume(std::vector<KpiDefinition>& list)
{
    list.push_back(number(u"comments_received"_s, u"comments_received"_s, u"customers' messages in the period"_s,
                          u"own messages, notes, deleted ones"_s, true));
    list.push_back(number(
        u"messages_received"_s, u"asked"_s,
        u"customers' messages in the period that asked for an answer; several in a row before the answer are one"_s,
        u"own messages, notes, deleted ones"_s, true));
    KpiDefinition answered =
        number(u"messages_answered"_s, u"answered_by_end"_s,
               u"those of messages_received with a public answer by the period's end (n: received)"_s,
               u"answers not yet out, automatic answers"_s, true);
    answered.counted = u"asked"_s;
    list.push_back(answered);
    KpiDefinition ignored = number(u"messages_ignored"_s, u"ignored_by_end"_s,
                                   u"those of messages_received whose conversation was closed without an answer by the "
                                   u"period's end (n: received)"_s,
                                   u"those answered after all, or opened again"_s, false);
    ignored.counted = u"asked"_s;
    list.push_back(ignored);
    list.push_back(service(u"response_rate"_s, u"answered_by_end / asked * 100"_s, u"asked"_s,
                           u"messages_answered / messages_received × 100"_s, u"percent"_s,
                           u"periods in which nobody asked"_s));
    list.push_back(number(u"waiting_now"_s, u"backlog"_s,
                          u"messages without a public answer at the end of the period, and not closed without one"_s,
                          u"nothing, however long ago they were asked"_s, false));
    list.push_back(number(u"answers_given"_s, u"answered"_s, u"public answers in the period, one for each question"_s,
                          u"automatic answers, further messages after the answer"_s, true));
}

void addTimes(std::vector<KpiDefinition>& list, const QString& name, const QString& what, const QString& rule,
              const QString& excludes)
{
    struct Part {
        QString suffix, function, words;
    };
    for (const Part& part : {Part{u"median"_s, u"median"_s, u"median of "_s},
                             Part{u"p90"_s, u"p90"_s, u"90 % come at least this fast (nearest rank): "_s},
                             Part{u"mean"_s, u"mean"_s, u"mean of "_s}}) {
        const QString quantity = QString(name).remove(u"_time"_s);
        KpiDefinition kpi =
            service(name + u'_' + part.suffix, part.function + u'(' + quantity + u')', u"count("_s + quantity + u')',
                    part.words + what + u"; "_s + rule, u"seconds"_s, excludes);
        kpi.higherIsBetter = false;
        kpi.source = u"Zendesk, Plain"_s;
        list.push_back(kpi);
    }
}

void addTimesOfAll(std::vector<KpiDefinition>& list)
{
    const auto first = u"(first public answer − first message), by the time of the answer"_s;
    const auto next = u"(public answer − the message it answers), each gap one point"_s;
    addTimes(list, u"first_response_time"_s, first, allHours, stillWaiting);
    addTimes(list, u"next_response_time"_s, next, allHours, stillWaiting);
    // A QString: what + of two gives otherwise points to one that is gone.
    const QString noCalendar = stillWaiting + u"; everything, where there is no service calendar"_s;
    addTimes(list, u"first_response_time_hours"_s, first, openHours, noCalendar);
    addTimes(list, u"next_response_time_hours"_s, next, openHours, noCalendar);
    addTimes(list, u"resolution_time"_s, u"(close − beginning, or − reopening: each is a span of its own)"_s, allHours,
             u"conversations still open"_s);
    addTimes(list, u"full_resolution_time"_s, u"(last close − beginning)"_s, allHours,
             u"conversations still open, or open again"_s);
}

void addCases(std::vector<KpiDefinition>& list)
{
    list.push_back(number(u"conversations_opened"_s, u"opened"_s, u"conversations that customers began in the period"_s,
                          u"those that our own words began"_s, true));
    list.push_back(number(u"conversations_closed"_s, u"closed"_s, u"closes in the period"_s, u"nothing"_s, true));
    list.push_back(number(u"conversations_reopened"_s, u"reopened"_s,
                          u"closed conversations opened again in the period"_s, u"nothing"_s, false));
    list.push_back(service(u"service_level_kept"_s, u"clocks_met / (clocks_met + clocks_missed) * 100"_s,
                           u"clocks_met + clocks_missed"_s,
                           u"service clocks that ended in time / all that ended in the period × 100"_s, u"percent"_s,
                           u"clocks still running, and those closed in time without an answer; paused time"_s));
}

} // namespace

void addServiceKpis(std::vector<KpiDefinition>& list)
{
    addVolume(list);
    addTimesOfAll(list);
    addCases(list);
}

void addReputationKpis(std::vector<KpiDefinition>& list)
{
    const auto triage = u"what triage tells of each message, corrected by colleagues"_s;
    const auto untold = u"messages that triage is unsure of"_s;
    const auto add = [&](KpiDefinition kpi, const QString& excludes) {
        kpi.group = u"reputation"_s;
        kpi.source = triage;
        kpi.excludes = excludes;
        list.push_back(std::move(kpi));
    };
    const auto told = u"positive + neutral + negative"_s;
    add(service(u"net_sentiment"_s, u"(positive - negative) / (positive + neutral + negative) * 100"_s, told,
                u"(positive − negative) / (positive + neutral + negative) × 100, from −100 to 100"_s, u"score"_s, {}),
        untold);
    add(service(u"sentiment_score"_s, u"positive / (positive + negative) * 100"_s, u"positive + negative"_s,
                u"positive / (positive + negative) × 100; neutral is left out (Agorapulse)"_s, u"percent"_s, {}),
        untold + u"; neutral ones"_s);
    KpiDefinition share = service(u"negative_share"_s, u"negative / (positive + neutral + negative) * 100"_s, told,
                                  u"negative / (positive + neutral + negative) × 100"_s, u"percent"_s, {});
    share.higherIsBetter = false;
    add(share, untold);
    KpiDefinition voice = service(
        u"share_of_voice"_s, u"our_mentions / (our_mentions + competitor_mentions) * 100"_s,
        u"our_mentions + competitor_mentions"_s,
        u"mentions of us / mentions of us and of the named competitors × 100, each day and corpus in which both were "
        u"looked for"_s,
        u"percent"_s,
        u"days and corpora without a sample of us, or without one of a competitor; accounts, brands, campaigns, departments and colleagues"_s);
    voice.group = u"reputation"_s;
    voice.source = u"samples of listening that were imported"_s;
    list.push_back(voice);
    for (const auto& sentiment : {u"positive"_s, u"neutral"_s, u"negative"_s})
        add(number(sentiment + u"_messages"_s, sentiment, u"customers' messages of that sentiment in the period"_s, {},
                   sentiment != "negative"_L1),
            untold);
    for (const auto& [name, better] : {std::pair(u"complaints"_s, false), std::pair(u"questions"_s, true),
                                       std::pair(u"praise"_s, true), std::pair(u"ideas"_s, true)})
        add(number(name, name, u"customers' messages of that kind in the period"_s, {}, better), untold);
}

} // namespace parvis
