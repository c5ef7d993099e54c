// SPDX-License-Identifier: GPL-3.0-or-later
// The command line over the engine. Knows ports and engine only; what is concrete comes through CliEnvironment.
#pragma once

#include "engine/services.h"

#include <QStringList>

namespace parvis {

enum class ExitCode { Done = 0, NotDone = 1, WrongCall = 2, InPart = 3, NoWorkspace = 4 };

struct WorkspaceChoice {
    QString location;  // file or postgresql://…; never empty once parsed
    QString vaultFile; // empty: the operating system's keychain
};

struct InitOptions {
    QString name;
    ZoneId zone;
};

struct PracticeCall {
    quint16 port = 0;
    quint64 seed = 1;
    QString scriptFile, faults, logFile, stateFile;
    double speed = 1.0;
    bool ignoreKeys = false;
    int accounts = 4;
    bool history = false; // with eighteen months of past
};

struct PracticeStarted {
    QString url;
    std::vector<std::pair<QString, QString>> accounts; // handle, token
    std::optional<LocalDate> historyLastDay;           // where its past ends; nothing: it has none
    ZoneId historyZone;
};

// An open workspace; everything of it ends with it.
class CliSession
{
public:
    CliSession() = default;
    virtual ~CliSession() = default;
    CliSession(const CliSession&) = delete;
    CliSession& operator=(const CliSession&) = delete;
    virtual const Ports& ports() const = 0;
};

class CliEnvironment
{
public:
    CliEnvironment() = default;
    virtual ~CliEnvironment() = default;
    CliEnvironment(const CliEnvironment&) = delete;
    CliEnvironment& operator=(const CliEnvironment&) = delete;

    virtual const PlatformRegistry& registry() = 0;
    virtual Async<std::shared_ptr<CliSession>> open(const WorkspaceChoice& choice) = 0;
    virtual Async<std::shared_ptr<CliSession>> create(const WorkspaceChoice& choice, const InitOptions& init) = 0;
    virtual QStringList goodCopies(const QString& location) = 0;
    // Runs until the program ends.
    virtual Result<PracticeStarted> startPractice(const PracticeCall& call) = 0;
    // Facts for `doctor` that only the composition root knows: name and words.
    virtual std::vector<std::pair<QString, QString>> facts() = 0;
};

struct ParsedCall; // what the words of the call mean

// Parses without any application object, so that main knows which one to make.
class CommandLine
{
public:
    CommandLine(int argc, char** argv);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    bool opensWindow() const;
    bool drawsPages() const;             // needs fonts            // no command was given
    std::optional<int> finished() const; // help, version or a wrong call: the exit code, words already printed
    const WorkspaceChoice& workspace() const;
    bool quiet() const;
    bool opensPractice() const; // the window on the practice workspace
    // Runs the command on the current thread's event loop and answers the exit code when it is done.
    Async<int> run(QObject* context, CliEnvironment& environment);

private:
    std::unique_ptr<ParsedCall> m_call;
};

} // namespace parvis
